/** primary: the one thing to do on a page. quiet: another way on. link: reads as a sentence, still 44 px to the finger. */
export type ButtonLook = 'primary' | 'quiet' | 'link';

const shared = 'inline-flex min-h-12 items-center justify-center gap-2 rounded-leaf text-center font-bold leading-snug';

const looks: Record<ButtonLook, string> = {
  primary: `${shared} border border-gate bg-gate px-6 py-2 text-paper no-underline hover:border-gate-deep hover:bg-gate-deep hover:text-paper`,
  quiet: `${shared} border border-edge bg-paper px-6 py-2 text-ink no-underline hover:border-ink hover:bg-paper-2 hover:text-ink`,
  link: 'inline-flex min-h-12 items-center gap-2 py-2 text-left text-gate underline hover:text-gate-deep',
};

/** Full width on a phone, as wide as its words from a tablet on. */
export function buttonClass(look: ButtonLook, isWideOnPhone: boolean): string {
  return isWideOnPhone ? `${looks[look]} w-full tablet:w-auto` : looks[look];
}
