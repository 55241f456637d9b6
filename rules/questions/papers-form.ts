import type { Family, Paper, PaperDetails } from '../facts/family';
import { CARER_ID, withCarer } from './carer';
import { chosen, type FormContext, type FormIssue, type FormValues, type QuestionForm } from './form';
import { isRecordTold, recordEntered, recordFilled, type FormRecord } from './record-form';

const STATES = ['held', 'heldByCarer', 'expired', 'missing', 'unknown'] as const;

/** Papers: each held, held in the name of a carer, run out, missing, or not known; and what is read of one that is held. */
function formOf(prefixOf: (paper: string) => string): QuestionForm {
  return {
    read(values, { family, papers }) {
      const issues: FormIssue[] = [];
      let told = family;
      for (const { paper, fields } of papers) {
        const prefix = prefixOf(paper);
        const state = chosen(values, `${prefix}state`, STATES, issues);
        const details = state === 'held' || state === 'heldByCarer' ? (recordEntered(values, fields, issues, prefix) as PaperDetails) : {};
        if (state !== null) told = withPaper(told, paper, paperOf(state, details));
      }
      return issues.length > 0 ? { issues } : { family: told };
    },
    fill({ family, papers }) {
      const filled: FormValues[] = papers.map(({ paper, fields }) => {
        const told = paperTold(family, paper);
        if (told === undefined || told === null) return {};
        const prefix = prefixOf(paper);
        if (typeof told === 'string') return { [`${prefix}state`]: [told] };
        const state = told.of === CARER_ID ? 'heldByCarer' : (told.state ?? 'unknown');
        return { [`${prefix}state`]: [state], ...recordFilled(told as FormRecord, fields, prefix) };
      });
      return Object.assign({}, ...filled) as FormValues;
    },
    isTold: ({ family, papers }: FormContext) =>
      papers.every(({ paper, fields }) => {
        const told = paperTold(family, paper);
        if (told === undefined) return false;
        if (told === null || (typeof told === 'string' && told !== 'held')) return true;
        return isRecordTold(typeof told === 'string' ? {} : (told as FormRecord), fields);
      }),
  };
}

/** One paper on a page of its own. */
export const paperForm = formOf(() => '');

/** Several papers on one page; the fields of each begin with its key. */
export const papersForm = formOf((paper) => `${paper}-`);

function paperOf(state: (typeof STATES)[number], details: PaperDetails): Paper {
  if (state === 'heldByCarer') return { ...details, state: 'held', of: CARER_ID };
  return Object.keys(details).length === 0 ? state : { ...details, state };
}

function withPaper(family: Family, key: string, paper: Paper): Family {
  const papers = typeof family.papers === 'object' && family.papers !== null ? family.papers : {};
  const told = { ...family, papers: { ...papers, [key]: paper } };
  return typeof paper === 'object' && paper?.of === CARER_ID ? withCarer(told) : told;
}

function paperTold({ papers }: Family, key: string): Paper | undefined {
  return typeof papers === 'object' && papers !== null ? papers[key] : undefined;
}
