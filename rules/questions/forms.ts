import { homeForm, permitsForm, workForm } from './facts-forms';
import type { QuestionForm } from './form';
import { insuranceForm } from './insurance-form';
import { bornOnForm, guardiansForm, otherGuardianForm, paperForm } from './people-forms';
import type { QuestionSort } from './question';

/** The form of every sort of question. */
export const questionForms: Readonly<Record<QuestionSort, QuestionForm>> = {
  bornOn: bornOnForm,
  guardians: guardiansForm,
  otherGuardian: otherGuardianForm,
  permits: permitsForm,
  insurance: insuranceForm,
  work: workForm,
  home: homeForm,
  paper: paperForm,
};
