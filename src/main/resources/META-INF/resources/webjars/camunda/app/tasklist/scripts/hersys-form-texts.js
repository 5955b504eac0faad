// form-js speaks English only. Its sentences are replaced where they arise (errors) or where they stand (the rest).
const { texts } = window.hersys;

const fill = (text, ...values) => values.reduce((filled, value, place) => filled.replace(`{${place}}`, value), text);

const ERRORS = [
  [/^Field is required\.$/, 'required'],
  [/^Value is not a number\.$/, 'number'],
  [/^Field must have minimum value of (.+)\.$/, 'min'],
  [/^Field must have maximum value of (.+)\.$/, 'max'],
  [/^Field must have minimum length of (.+)\.$/, 'minLength'],
  [/^Field must have maximum length of (.+)\.$/, 'maxLength'],
  [/^Value is expected to be an integer\.$/, 'integer'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'decimals'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, 'step'],
  [/^Field must be a valid email\.$/, 'email'],
  [/^Field must be a valid {1,2}international phone number\./, 'phone'],
  [/^Field must match pattern /, 'pattern'],
];

const error = (english) => {
  const known = ERRORS.find(([shape]) => shape.test(english));
  return known === undefined ? english : fill(texts[known[1]], ...english.match(known[0]).slice(1));
};

/** A form-js module whose errors are in the reader's language. */
export const localisation = {
  __init__: ['hersysErrors'],
  hersysErrors: ['type', function translate(validator) {
    const validate = validator.validateFieldInstance.bind(validator);
    validator.validateFieldInstance = (...field) => validate(...field).map(error);
  }],
};
localisation.hersysErrors[1].$inject = ['validator'];

const WORDS = new Map([
  ['Select', texts.select],
  ['Search', texts.search],
  ['Add new', texts.addRow],
  ['No results', texts.nothingFound],
  ['All values selected', texts.nothingFound],
  ['Nothing to show.', texts.noData],
  ['Collapse', texts.collapse],
  ['yyyy/mm/dd', texts.dayShape],
]);

const word = (english) => {
  const rows = english.match(/^Expand all \((\d+)\)$/);
  return rows === null ? WORDS.get(english) : fill(texts.expand, rows[1]);
};

const NAMES = [
  [/^Click to sort by (.+) descending$/, 'sortDescending'],
  [/^Click to sort by (.+) ascending$/, 'sortAscending'],
  [/^Click to remove sorting$/, 'sortNot'],
  [/^Increment$/, 'more'],
  [/^Decrement$/, 'less'],
  [/^Previous page$/, 'previousPage'],
  [/^Next page$/, 'nextPage'],
  [/^Remove list item (\d+)$/, 'removeRow'],
  [/^Month$/, 'month'],
  [/^Year$/, 'year'],
];

/** What a screen reader says for a control. */
const nameAnew = (node) => {
  const english = node.getAttribute('aria-label') || '';
  const known = NAMES.find(([shape]) => shape.test(english));
  if (known === undefined) return;
  const name = fill(texts[known[1]], ...english.match(known[0]).slice(1));
  if (name === english) return;
  node.setAttribute('aria-label', name);
  if (known[1] === 'removeRow') node.title = name;
};

const replaceIn = (node) => {
  if (node.nodeType === Node.TEXT_NODE) {
    const translated = word(node.data.trim());
    if (translated !== undefined && node.data.trim() !== translated) node.data = node.data.replace(node.data.trim(), translated);
    return;
  }
  if (node.nodeType !== Node.ELEMENT_NODE) return;
  if (node.placeholder && word(node.placeholder)) node.placeholder = word(node.placeholder);
  nameAnew(node);
  node.childNodes.forEach(replaceIn);
};

/** Replaces the fixed words of the controls, now and whenever they are drawn anew; never what a person has typed. */
export const localiseTexts = (host) => {
  replaceIn(host);
  new MutationObserver((changes) => changes.forEach((change) => {
    if (change.type === 'characterData') replaceIn(change.target);
    if (change.type === 'attributes') nameAnew(change.target);
    change.addedNodes.forEach(replaceIn);
  })).observe(host, {
    childList: true, subtree: true, characterData: true, attributeFilter: ['aria-label'],
  });
};
