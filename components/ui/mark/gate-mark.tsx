const HINGE = { left: 4, right: 28, top: 4, bottom: 29 };
const LEAF_WIDTH = 12;
const WIDEST_ANGLE = 78;

/** The free edge of a leaf swung inward: how far it stands from its hinge, and how much shorter distance makes it. */
function freeEdge(openness: number) {
  const angle = (Math.min(1, Math.max(0, openness)) * WIDEST_ANGLE * Math.PI) / 180;
  const depth = LEAF_WIDTH * Math.sin(angle);
  return {
    reach: LEAF_WIDTH * Math.cos(angle),
    top: HINGE.top + depth * 0.36,
    bottom: HINGE.bottom - depth * 0.24,
  };
}

const short = (value: number) => Number(value.toFixed(2));

/** Three strokes: the frame and two leaves. The frame's feet stand on the lower edge, on whatever line is drawn there. */
function strokes(openness: number): string[] {
  const edge = freeEdge(openness);
  const [left, right] = [short(HINGE.left + edge.reach), short(HINGE.right - edge.reach)];
  const [top, bottom] = [short(edge.top), short(edge.bottom)];
  return [
    `M${HINGE.left} 32V${HINGE.top}H${HINGE.right}V32`,
    `M${HINGE.left} ${HINGE.top}L${left} ${top}V${bottom}L${HINGE.left} ${HINGE.bottom}`,
    `M${HINGE.right} ${HINGE.top}L${right} ${top}V${bottom}L${HINGE.right} ${HINGE.bottom}`,
  ];
}

interface GateMarkProps {
  openness?: number;
  /** Its size; square. */
  className?: string;
  /** Of 32 parts of its width; thinner where the mark is drawn large. */
  stroke?: number;
}

/**
 * The mark of the house: two door leaves in their frame. `openness` runs from 0 (shut) to 1 (wide open).
 * Decorative everywhere: what it says stands beside it in words.
 */
export function GateMark({ openness = 0.56, className = 'size-8', stroke = 2.4 }: GateMarkProps) {
  return (
    <svg viewBox="0 0 32 32" className={`shrink-0 text-gate ${className}`} aria-hidden="true" focusable="false">
      {strokes(openness).map((d) => (
        <path key={d} d={d} fill="none" stroke="currentColor" strokeWidth={stroke} strokeLinejoin="round" />
      ))}
    </svg>
  );
}
