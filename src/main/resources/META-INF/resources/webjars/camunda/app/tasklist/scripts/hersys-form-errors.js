// Errors of a form: form-js keeps them by the component's id and, in a list of entries, by the row.

/** Whether there is a text in it; form-js leaves empty places for fields without errors. */
export const anyError = (errors) => (Array.isArray(errors) && errors.some((one) => typeof one === 'string'))
  || (errors !== null && typeof errors === 'object' && Object.values(errors).some(anyError));

const address = (valuePath) => valuePath.reduce(
  (path, step) => (typeof step === 'number' ? `${path}[${step}]` : path === '' ? step : `${path}.${step}`), '');

const put = (errors, [step, ...steps], texts) => {
  if (steps.length === 0) {
    errors[step] = texts;
  } else {
    errors[step] = errors[step] || (typeof steps[0] === 'number' ? [] : {});
    put(errors[step], steps, texts);
  }
};

/** Shows the server's texts, by key such as `contacts[0].name`, at their fields, in place of other errors. */
export const atFields = (form, fields) => {
  const errors = {};
  form.get('formFieldInstanceRegistry').getAllKeyed().forEach(({ id, valuePath, indexes }) => {
    const text = fields[address(valuePath)];
    if (text !== undefined) put(errors, [id, ...Object.values(indexes || {})], [text]);
  });
  form._setState({ errors });
};
