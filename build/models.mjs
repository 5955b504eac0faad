// Opens every process as Camunda Modeler does (bpmn-moddle with Camunda's words), writes it and opens it again: no
// warning, no unknown element, nothing lost. Ends with 1 and says what is wrong.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { BpmnModdle } from 'bpmn-moddle';

const camunda = createRequire(import.meta.url)('camunda-bpmn-moddle/resources/camunda.json');
const moddle = new BpmnModdle({ camunda });
const folders = process.argv.length > 2 ? process.argv.slice(2) : ['processes', 'diseases'];
const files = folders.flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name)));
const wrong = [];

/** Everything a file says, without the order it says it in: elements, attributes, texts. */
const said = (xml) => [
  ...xml.matchAll(/<([a-z]+:[A-Za-z]+)[\s>/]/g), ...xml.matchAll(/\s([A-Za-z:]+="[^"]*")/g), ...xml.matchAll(/>\s*([^<\s][^<]*?)\s*</g),
].map(([, word]) => word).sort().join('\n');

for (const file of files.filter((name) => name.endsWith('.bpmn')).sort()) {
  const text = readFileSync(file, 'utf8');
  const opened = await moddle.fromXML(text);
  opened.warnings.forEach(({ message }) => wrong.push(`${file}: ${message}`));
  const { xml } = await moddle.toXML(opened.rootElement, { format: true });
  const again = await moddle.fromXML(xml);
  again.warnings.forEach(({ message }) => wrong.push(`${file}, written and opened again: ${message}`));
  if (said(text) !== said(xml)) wrong.push(`${file}: not the same after it was written`);
  if ((opened.rootElement.diagrams || []).length !== 1) wrong.push(`${file}: one diagram is needed`);
}
wrong.forEach((sentence) => console.log(sentence));
process.exit(wrong.length === 0 ? 0 : 1);
