'use client';

import { useLocale, useTranslations } from 'next-intl';
import { usePathname } from 'next/navigation';
import { useEffect, useRef, useState, type FormEvent, type MouseEvent } from 'react';
import { FieldError } from '@/components/ui/fieldset/field-error';
import { answerQuestion, chooseAgain, cityOf, questionAtStep, type Check as CheckState, type Draft, type FormValues } from '@/rules';
import { CheckPage, EraseBar, ExampleNotice } from './check-page';
import { nextPage, pageView, type CheckView, type CityRecord } from './check-view';
import { readChoice, type Choices } from './choices';
import { eraseCheck, keepCheck, keptCheck } from './kept-check';
import { noteScriptIsThere } from './early-submit';
import { loadRecord } from './load-record';

interface CheckProps {
  /** What the server drew. */
  initialView: CheckView;
  /** The check that the server holds in its cookie, to be taken over; null without one. */
  initialCheck: CheckState | null;
  choices: Choices;
}

/**
 * The check in the browser: the same pages, drawn from the same functions as on the server, but nothing is sent. Until
 * the script is there the forms and links of the page work by themselves.
 */
export function Check({ initialView, initialCheck, choices }: CheckProps) {
  const locale = useLocale();
  const t = useTranslations('questions.nav');
  const base = `/${locale}/check`;
  const page = usePathname().slice(base.length + 1);
  const container = useRef<HTMLDivElement>(null);
  const [record, setRecord] = useState<CityRecord | null>(null);
  const [check, setCheck] = useState<CheckState | null>(null);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [isFailed, setIsFailed] = useState(false);

  useEffect(() => {
    if (initialCheck !== null) takeOver(initialCheck, base);
    // Before anything is chosen it is the first city's: what it takes to begin there is at hand.
    loadRecord(cityFor(keptCheck(), choices)).then(
      (loaded) => {
        const kept = keptCheck();
        // On a slow line another city may have been chosen meanwhile.
        if (cityFor(kept, choices) !== loaded.snapshot.city) return;
        setCheck(kept);
        setRecord(loaded);
      },
      () => {
        // The first answer tries again, and says so if the rules cannot be had.
      },
    );
  }, [base, choices, initialCheck]);

  useEffect(takeCharge, []);

  // The address changes a moment after `go`, and by the browser's own way back: whoever hears or types stands at the
  // heading of the page that is there now.
  const pageShown = useRef(page);
  useEffect(() => {
    if (pageShown.current === page) return;
    pageShown.current = page;
    container.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }, [page]);

  // Drawn a moment later where the rules had to be waited for.
  useEffect(() => {
    if (draft !== null) container.current?.querySelector<HTMLElement>('#error-summary')?.focus();
  }, [draft]);

  const isLive = record !== null && (check === null || record.snapshot.city === cityOf(check.jurisdiction));
  const go = (to: string) => {
    setDraft(null);
    window.history.pushState(null, '', to === '' ? base : `${base}/${to}`);
    window.scrollTo(0, 0);
  };

  const keep = (next: CheckState) => {
    keepCheck(next);
    setCheck(next);
  };

  const erase = () => {
    eraseCheck();
    setCheck(null);
    window.location.assign(`/${locale}`);
  };

  const submit = (form: HTMLFormElement, ready: CityRecord) => {
    const values = formValues(form);
    const kept = keptCheck();
    if (form.dataset['check'] === 'begin') {
      const read = readChoice(values, choices);
      if ('issues' in read) {
        setDraft({ step: 'choice', values, issues: read.issues });
        return;
      }
      const next = chooseAgain(ready.book, kept, read.choice);
      setRecord(ready);
      keep(next);
      go(nextPage(ready, next));
      return;
    }
    const question = kept === null ? null : questionAtStep(ready.book, kept, Number(page));
    if (kept === null || question === null) return;
    const answered = answerQuestion(ready.book, kept, question, values);
    if ('issues' in answered) {
      setDraft({ step: page, values, issues: answered.issues });
      return;
    }
    keep(answered.check);
    go(nextPage(ready, answered.check));
  };

  const onSubmit = (event: FormEvent<HTMLDivElement>) => {
    if (!(event.target instanceof HTMLFormElement) || event.target.dataset['check'] === undefined) return;
    event.preventDefault();
    const form = event.target;
    setIsFailed(false);
    if (form.dataset['check'] === 'erase') {
      erase();
      return;
    }
    const city = form.dataset['check'] === 'begin' ? cityChosen(form, choices) : cityFor(keptCheck(), choices);
    if (record?.snapshot.city === city) {
      submit(form, record);
      return;
    }
    markWaiting(true);
    loadRecord(city)
      .then(
        (loaded) => {
          if (form.dataset['check'] !== 'begin') setRecord(loaded);
          submit(form, loaded);
        },
        () => {
          setIsFailed(true);
        },
      )
      .finally(() => {
        markWaiting(false);
      });
  };

  // The rules of a city are fetched while the rest of the form is filled in.
  const onChange = (event: FormEvent<HTMLDivElement>) => {
    if (event.target instanceof HTMLSelectElement && event.target.name === 'jurisdiction' && event.target.value !== '')
      loadRecord(cityOf(event.target.value)).catch(() => undefined);
  };

  const onClickCapture = (event: MouseEvent<HTMLDivElement>) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!isLive || !isPlain || link === null || !(link.pathname === base || link.pathname.startsWith(`${base}/`)) || link.hash !== '')
      return;
    event.preventDefault();
    go(link.pathname.slice(base.length + 1));
  };

  const view = isLive ? pageView(record, choices, check, page, draft) : initialView;
  const isExample = (isLive ? check : initialCheck)?.isExample === true;
  return (
    <div ref={container} onSubmit={onSubmit} onChange={onChange} onClickCapture={onClickCapture}>
      {isFailed ? <FieldError id="check-failed">{t('failed')}</FieldError> : null}
      {isExample && view.page !== 'choose' ? <ExampleNotice /> : null}
      <CheckPage view={view} />
      {view.page === 'choose' || view.page === 'lost' ? null : <EraseBar isOnPhone={isLive} />}
    </div>
  );
}

/** From here on the forms are listened to; one that was sent before is sent again. */
function takeCharge(): void {
  // A page reached from another one of the portal has no guard that says so.
  document.documentElement.dataset['script'] = 'on';
  markWaiting(false);
  window.checkReady = true;
  noteScriptIsThere();
  const held = window.checkHeld;
  window.checkHeld = undefined;
  held?.requestSubmit();
}

function markWaiting(isWaiting: boolean): void {
  const { dataset } = document.documentElement;
  if (isWaiting) dataset['waiting'] = 'yes';
  else delete dataset['waiting'];
}

const takenOver = new WeakSet<CheckState>();

/**
 * The cookie of the server is no longer needed once the check lives here. Going back to the page that brought it must
 * not bring it a second time, over what was answered since.
 */
function takeOver(check: CheckState, base: string): void {
  if (takenOver.has(check)) return;
  takenOver.add(check);
  keepCheck(check);
  void fetch(`${base}/forget`, { method: 'POST' });
}

/** The city of a check, or the first one on record. */
function cityFor(check: CheckState | null, { cities }: Choices): string {
  return check === null ? (cities[0]?.code ?? '') : cityOf(check.jurisdiction);
}

/** The city that is being chosen; where nothing is chosen yet, the first one: the form is then refused anyway. */
function cityChosen(form: HTMLFormElement, choices: Choices): string {
  const place = formValues(form)['jurisdiction']?.[0] ?? '';
  return place === '' ? cityFor(null, choices) : cityOf(place);
}

function formValues(form: HTMLFormElement): FormValues {
  const values: Record<string, string[]> = {};
  for (const [field, value] of new FormData(form)) if (typeof value === 'string') (values[field] ??= []).push(value);
  return values;
}
