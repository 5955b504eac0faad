// Brings the pinned browser libraries and the postal codes into the class path: npm ci when the lock file has changed
// since the last time, then a copy of the dist files that pages load.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writePostalCodes } from './postal-codes.mjs';

const target = process.argv[2];
const stamp = join('node_modules', '.lock-hash');
const hash = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash) {
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { stdio: 'inherit', shell: process.platform === 'win32' });
  writeFileSync(stamp, hash);
}

const files = {
  'bpmn-js/dist/bpmn-navigated-viewer.production.min.js': 'bpmn-js/bpmn-viewer.js',
  'bpmn-js/dist/assets/bpmn-js.css': 'bpmn-js/bpmn-js.css',
  'bpmn-js/dist/assets/diagram-js.css': 'bpmn-js/diagram-js.css',
  'bpmn-js/dist/assets/bpmn-font': 'bpmn-js/bpmn-font',
  '@bpmn-io/form-js/dist/form-viewer.umd.js': 'form-js/form-viewer.js',
  '@bpmn-io/form-js/dist/assets/form-js.css': 'form-js/form-js.css',
  'dmn-js/dist/dmn-modeler.production.min.js': 'dmn-js/dmn-modeler.js',
  'dmn-js/dist/assets/diagram-js.css': 'dmn-js/diagram-js.css',
  'dmn-js/dist/assets/dmn-js-shared.css': 'dmn-js/dmn-js-shared.css',
  'dmn-js/dist/assets/dmn-js-drd.css': 'dmn-js/dmn-js-drd.css',
  'dmn-js/dist/assets/dmn-js-decision-table.css': 'dmn-js/dmn-js-decision-table.css',
  'dmn-js/dist/assets/dmn-js-decision-table-controls.css': 'dmn-js/dmn-js-decision-table-controls.css',
  'dmn-js/dist/assets/dmn-font/css/dmn.css': 'dmn-js/dmn-font/css/dmn.css',
  'dmn-js/dist/assets/dmn-font/font': 'dmn-js/dmn-font/font',
  'echarts/dist/echarts.common.min.js': 'echarts/echarts.js',
  'htmx.org/dist/htmx.min.js': 'htmx/htmx.js',
  '@digital-go-jp/design-tokens/dist/tokens.css': 'design-tokens/tokens.css',
};
const fonts = {
  '@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf': 'text.ttf',
  '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf': 'rare.ttf',
};
for (const [from, to] of Object.entries(fonts)) {
  files[from] = join('..', '..', 'fonts', to);
}
for (const [from, to] of Object.entries(files)) {
  const destination = join(target, to);
  mkdirSync(dirname(destination), { recursive: true });
  cpSync(join('node_modules', from), destination, { recursive: true });
}
const made = createHash('sha256').update(hash).update(readFileSync('build/postal-codes.mjs')).digest('hex');
writePostalCodes(join(target, '..', '..', 'postal-codes'), made);
