import { useTranslations } from 'next-intl';
import { clauseOf, type PlaceCode, type Requirement } from '@/rules';
import { useClauseWords, type Said, type Who } from './use-clause-words';
import { useWording, type NamedPlace } from './use-wording';

interface AskedSentenceProps {
  requirement: Requirement;
  places: readonly NamedPlace[];
  /** The place asked about, where it is known: what a table means by "here". */
  here?: PlaceCode | undefined;
}

/**
 * What a requirement asks, as far as its sources state it: whom it binds, a sentence or a list, and what another source says.
 * It holds paragraphs and lists of its own.
 */
export function AskedSentence({ requirement, places, here }: AskedSentenceProps) {
  const t = useTranslations('requirements.asked');
  const { say } = useClauseWords(useWording(places, here));
  const { subject, bindsIf, alsoStated, kind } = requirement;
  const who: Who = subject.who === 'parents' ? subject.quantifier : subject.who;
  return (
    <>
      {bindsIf === null ? null : <SaidClause said={withLead(t('binds'), say(clauseOf(bindsIf), 'part'))} />}
      <SaidClause said={say(clauseOf(requirement), who)} />
      {alsoStated.map(({ parameters }, index) => (
        <SaidClause key={index} said={withLead(t('alsoStated'), say(clauseOf({ kind, parameters }), who))} />
      ))}
    </>
  );
}

function withLead(lead: string, { text, items }: Said): Said {
  return { text: `${lead}${text}`, items };
}

function SaidClause({ said }: { said: Said }) {
  if (said.items.length === 0) return <p>{said.text}</p>;
  return (
    <div>
      <p>{said.text}</p>
      <SaidList items={said.items} />
    </div>
  );
}

function SaidList({ items }: { items: readonly Said[] }) {
  return (
    <ul className="list-disc pl-5">
      {items.map((item, index) => (
        <li key={index}>
          {item.text}
          {item.items.length === 0 ? null : <SaidList items={item.items} />}
        </li>
      ))}
    </ul>
  );
}
