import type { ComponentPropsWithoutRef } from 'react';
import { buttonClass, type ButtonLook } from './button-look';

type ButtonProps = Omit<ComponentPropsWithoutRef<'button'>, 'className'> & {
  look?: ButtonLook;
  isWideOnPhone?: boolean;
};

/** Does something; submits its form unless `type` says otherwise. */
export function Button({ look = 'primary', isWideOnPhone = false, type = 'submit', ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={buttonClass(look, isWideOnPhone)} />;
}
