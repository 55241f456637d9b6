import { answering, respondToPreflight } from '@/lib/api/respond';
import { respondToEvaluations } from '@/lib/evaluations/respond-to-evaluations';

export function POST(request: Request) {
  return answering(request, () => respondToEvaluations(request));
}

export function OPTIONS() {
  return respondToPreflight('POST, OPTIONS');
}
