declare module 'json-logic-js' {
  /** Only what is used; the package brings no types. */
  const jsonLogic: { apply(logic: unknown, data: unknown): unknown };
  export default jsonLogic;
}
