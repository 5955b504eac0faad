// Draws a task's form with a current form-js instead of the one bundled with Tasklist. Brings what that lacks: lists of
// entries, the server's word at the field, the reader's language, and drafts that are kept on the server.
import { localisation, localiseTexts } from './hersys-form-texts.js';
import { anyWrongDate, explainDates, ownDates } from './hersys-form-dates.js';
import { draftOf } from './hersys-form-drafts.js';
import { anyError, atFields } from './hersys-form-errors.js';

const { texts, engine } = window.hersys;
const load = (again) => {
  // The file would hand itself to the loader of Tasklist's own scripts if it saw it.
  const { define } = window;
  window.define = undefined;
  return import(`/lib/form-js/form-viewer.js${again}`).then(() => window.FormViewer).finally(() => {
    window.define = define;
  });
};
// Fetched before it is needed; where the line broke off, the next form that is opened asks again.
let viewer = load('');
const formJs = () => {
  viewer = viewer.catch(() => load(`?again=${Date.now()}`));
  return viewer;
};
viewer.catch(() => {});

const cookie = (name) => document.cookie.split('; ').find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1);

const SILENT = new Error('camForm submission prevented');

class Refused extends Error {
  constructor(message, type, fields) {
    super(message);
    this.type = type;
    this.fields = fields || {};
  }
}

const directive = ($rootScope, Notifications) => ({
  restrict: 'A',
  require: '^camTasklistForm',
  scope: true,
  template: '',
  link: ($scope, $element, attributes, controller) => {
    const { taskId, processDefinitionId } = controller.getParams();
    const base = `${engine}${taskId ? `task/${taskId}` : `process-definition/${processDefinitionId}`}/`;
    const host = $element[0];
    let form = null;
    let draft = null;
    let token = null;
    let gone = false;

    const call = async (address, options) => {
      const answer = await fetch(address, { headers: { Accept: 'application/json' }, ...options });
      if (answer.status === 401) {
        $rootScope.$broadcast('authentication.login.required');
        throw SILENT;
      }
      const body = answer.status === 204 ? null : await answer.json().catch(() => ({}));
      if (!answer.ok) throw new Refused(body.message || texts.loadFailed, body.type, body.fields);
      return body;
    };

    const send = (method, place, variables, options) => call(base + place, {
      method,
      headers: {
        Accept: 'application/json', 'Content-Type': 'application/json', 'X-XSRF-TOKEN': cookie('XSRF-TOKEN'),
      },
      body: variables === undefined ? undefined : JSON.stringify({ variables: { ...variables, formToken: { value: token } } }),
      ...options,
    });

    const data = (variables) => Object.fromEntries(Object.entries(variables).map(
      ([key, variable]) => [key, variable.type === 'Json' ? JSON.parse(variable.value) : variable.value]));

    const answers = (submitted) => Object.fromEntries(Object.entries(submitted).map(
      ([key, value]) => [key, value !== null && typeof value === 'object'
        ? { type: 'Json', value: JSON.stringify(value) }
        : { value: value === undefined ? null : value }]));

    const toFirstError = () => setTimeout(() => {
      const field = host.querySelector('.fjs-has-errors');
      if (field === null) return;
      field.scrollIntoView({ block: 'center' });
      // not into a date: its calendar would open over the text
      field.querySelector('input:not([data-input]), select, textarea')?.focus({ preventScroll: true });
    }, 50);

    const disable = (disabled) => {
      if (form === null) return;
      form.setProperty('readOnly', Boolean(disabled));
      if (!disabled && !draft.begun) {
        draft.begun = true;
        draft.begin().then((typedUnder) => { token = typedUnder || token; });
      }
    };

    const draw = async () => {
      const [{ Form }, schema, variables] = await Promise.all([
        formJs(),
        call(base + (taskId ? 'deployed-form' : 'deployed-start-form')),
        call(`${base}form-variables`),
      ]);
      if (gone) return;
      ownDates();
      // At once, not after a pause: what is typed while another field is taken over would be put back.
      form = new Form({ container: host, additionalModules: [localisation], debounce: false });
      const { formToken, ...opened } = data(variables);
      token = formToken;
      draft = draftOf({
        host,
        call: (method) => send(method, 'draft'),
        write: (typed, options) => send('PUT', 'draft', answers(typed), options),
        typed: () => form._getSubmitData(),
        show: (typed) => form.importSchema(schema, { ...opened, ...typed }),
      });
      await form.importSchema(schema, opened);
      localiseTexts(host);
      disable(controller.getOptions().disableForm);
      form.on('changed', () => {
        controller.notifyFormDirty(true);
        draft.changed();
      });
      controller.notifyFormInitialized();
      controller.notifyFormValidated(false);
    };

    const submit = async () => {
      const { data: submitted, errors } = form.submit();
      if (anyError(errors) || anyWrongDate(host)) {
        toFirstError();
        throw SILENT;
      }
      await draft.rest();
      try {
        return await send('POST', 'submit-form', answers(submitted));
      } catch (refused) {
        draft.goOn();
        // told what has changed since the form was opened: who completes again knows
        if (refused.type === 'STALE') token = (await call(`${base}form-variables`)).formToken.value;
        if (refused instanceof Refused && Object.keys(refused.fields).length > 0) {
          atFields(form, refused.fields);
          toFirstError();
        }
        throw refused;
      }
    };

    // after the dialogue has closed: it takes along what is said while it is open
    const sayNumber = (caseNumber) => {
      // in place of Tasklist's own word that a process has been started
      const { addMessage } = Notifications;
      Notifications.addMessage = () => {};
      setTimeout(() => { Notifications.addMessage = addMessage; }, 900);
      setTimeout(() => $rootScope.$evalAsync(() => {
        Notifications.addMessage({ status: texts.reported, message: texts.reportedAs.replace('{0}', caseNumber), duration: 20_000 });
      }), 1000);
    };

    explainDates(host);
    controller.registerSaveHandler(() => {});
    controller.registerCompletionHandler((done) => {
      submit().then((started) => {
        Notifications.clearAll();
        $scope.$evalAsync(() => done(null, started));
        if (started?.caseNumber) sayNumber(started.caseNumber);
      }, (failure) => $scope.$evalAsync(() => done(failure)));
    });

    $scope.$watch(() => controller.getOptions().disableForm, disable);
    $scope.$watch('asynchronousFormKey.loaded', (loaded) => {
      if (loaded) draw().catch((failure) => controller.notifyFormInitializationFailed(failure));
    });

    // What a form links to opens beside it: leaving the page would lose what has been typed.
    host.addEventListener('click', (event) => {
      const link = event.target.closest('a[href]');
      if (link !== null) {
        link.target = '_blank';
        link.rel = 'noopener';
      }
    }, true);

    // A calendar at the right edge opens to the left.
    host.addEventListener('focusin', () => setTimeout(() => {
      const calendar = host.querySelector('.flatpickr-calendar.open');
      if (calendar === null) return;
      calendar.classList.remove('hersys-to-the-left');
      calendar.classList.toggle('hersys-to-the-left', calendar.getBoundingClientRect().right > window.innerWidth);
    }, 0));

    const leave = () => { draft?.flush(); };
    window.addEventListener('pagehide', leave);
    host.addEventListener('focusout', () => { draft?.save(); });

    $scope.$on('$destroy', () => {
      gone = true;
      window.removeEventListener('pagehide', leave);
      leave();
      form?.destroy();
      form = null;
    });
  },
});

window.angular.module('cam.tasklist').config(['$provide', ($provide) => {
  $provide.decorator('camTasklistFormCamundaDirective', ['$delegate', '$rootScope', 'Notifications',
    ($delegate, $rootScope, Notifications) => {
      const ours = directive($rootScope, Notifications);
      Object.assign($delegate[0], ours, { compile: () => ours.link });
      return $delegate;
    }]);
}]);
