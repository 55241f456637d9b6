import type { Example } from '../example';
import { DateField } from './date-field';

const year = { label: 'Year', value: '2014' };
const month = { label: 'Month', value: '3' };

export const examples: Example[] = [
  { name: 'a day', element: <DateField name="day" legend="Issued on" year={year} month={month} day={{ label: 'Day' }} /> },
  { name: 'a month', element: <DateField name="month" legend="First month" hint="As on the record" year={year} month={month} /> },
  {
    name: 'with an error',
    element: <DateField name="wrong" legend="Issued on" error="There is no month 13" year={year} month={{ label: 'Month', value: '13' }} />,
  },
];
