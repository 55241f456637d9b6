import {
  childFactsForm,
  childPermitsForm,
  familyPlanningForm,
  homeForm,
  meritsForm,
  permitsForm,
  registrationForm,
  workForm,
} from './facts-forms';
import type { QuestionForm } from './form';
import { insuranceForm } from './insurance-form';
import { paperForm, papersForm } from './papers-form';
import { bornOnForm, guardiansForm, otherGuardianForm } from './people-forms';
import type { QuestionSort } from './question';

/** The form of every sort of question. */
export const questionForms: Readonly<Record<QuestionSort, QuestionForm>> = {
  bornOn: bornOnForm,
  child: childFactsForm,
  childPermits: childPermitsForm,
  guardians: guardiansForm,
  otherGuardian: otherGuardianForm,
  permits: permitsForm,
  insurance: insuranceForm,
  work: workForm,
  registration: registrationForm,
  merits: meritsForm,
  home: homeForm,
  familyPlanning: familyPlanningForm,
  paper: paperForm,
  papers: papersForm,
};
