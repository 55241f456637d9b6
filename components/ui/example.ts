import type { ReactElement } from 'react';

/** One state of a component, for the page of examples and for the checks that run over every one of them. */
export interface Example {
  name: string;
  element: ReactElement;
}
