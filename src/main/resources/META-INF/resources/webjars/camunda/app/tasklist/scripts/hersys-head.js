// The head of a task: case number, patient and clock, one button to claim or give back, the way to the case file.
// Groups and dates are not edited here; processes set them.
const { texts } = window.hersys;
const tasklist = window.angular.module('cam.tasklist');

const HEAD = `
  <p class="hersys-back"><a href ng-click="back()">{{ texts.back }}</a></p>
  <p class="hersys-case" ng-if="task.caseNumber">
    <span class="hersys-number">{{ task.caseNumber }}</span>
    <strong>{{ task.patient }}</strong>
    <a class="hersys-link" ng-href="/tasks/{{ task.id }}/case" target="_blank" rel="noopener">{{ texts.caseFile }}</a>
  </p>
  <ul class="hersys-meta">
    <li ng-if="task.due" ng-class="{'hersys-overdue': overdue()}">
      {{ texts.due }} <time>{{ dueText() }}</time> (<span am-time-ago="task.due"></span>)
    </li>
    <li class="assignee" ng-if="!hasAssignee()">
      <span>{{ texts.nobody }}</span>
      <button type="button" class="btn btn-primary claim" ng-click="claim()" ng-disabled="submitInProgress">{{ texts.claim }}</button>
    </li>
    <li class="assignee" ng-if="hasAssignee()">
      <span ng-if="isAssignee">{{ texts.claimedByYou }}</span>
      <span ng-if="!isAssignee">{{ assignee.firstName || assignee.id }}</span>
      <button type="button" class="btn btn-default unclaim" ng-if="isAssignee" ng-click="unclaim()" ng-disabled="submitInProgress">{{ texts.unclaim }}</button>
    </li>
  </ul>
  <details class="hersys-what" ng-if="task.description">
    <summary>{{ texts.what }}</summary>
    <p>{{ task.description }}</p>
  </details>`;

// The one word of the vendor's that stands in no file of words.
tasklist.run(['$templateCache', (templates) => {
  const alert = 'uib/template/alert/alert.html';
  templates.put(alert, templates.get(alert).replace('>Close<', `>${texts.close}<`));
}]);

const moment = new Intl.DateTimeFormat(window.hersys.language === 'ja' ? 'ja-JP' : 'en-GB', {
  timeZone: 'Asia/Tokyo', year: 'numeric', month: window.hersys.language === 'ja' ? '2-digit' : 'short',
  day: '2-digit', weekday: 'short', hour: '2-digit', minute: '2-digit',
});

tasklist.config(['ViewsProvider', '$provide', (views, $provide) => {
  $provide.decorator('camTasklistTaskMetaDirective', ['$delegate', '$location', 'camAPI', 'Notifications', ($delegate, $location, camAPI, Notifications) => {
    const directive = $delegate[0];
    const link = directive.link;
    directive.template = HEAD;
    directive.compile = () => (scope, element, attributes) => {
      scope.texts = texts;
      scope.back = () => $location.search('task', null);
      scope.dueText = () => moment.format(new Date(scope.task.due));
      scope.overdue = () => new Date(scope.task.due) < new Date();
      link(scope, element, attributes);
      // The vendor's leave the button dead when the answer is no, and do not show who was faster.
      const change = (act, failed) => () => {
        scope.submitInProgress = true;
        act((refused) => scope.$evalAsync(() => {
          scope.submitInProgress = false;
          ['task', 'taskList'].forEach((changed) => scope.taskData.changed(changed));
          if (refused) Notifications.addError({ status: failed, message: refused.message });
        }));
      };
      const tasks = camAPI.resource('task');
      scope.claim = change((done) => tasks.claim(scope.task.id, scope.$root.authentication.name, done), texts.claimFailed);
      scope.unclaim = change((done) => tasks.unclaim(scope.task.id, done), texts.unclaimFailed);
    };
    return $delegate;
  }]);

  if (window.hersys.mayReport) {
    views.registerDefaultView('tasklist.navbar.action', {
      id: 'hersys-report',
      template: `<a href ng-click="open()"><span class="glyphicon glyphicon-edit"></span> ${texts.report}</a>`,
      controller: ['$scope', '$location', function report($scope, $location) {
        $scope.open = () => $location.search('processStart', 'manageCase');
      }],
      priority: 100,
    });
  }
  views.registerDefaultView('tasklist.navbar.action', {
    id: 'hersys-cases',
    template: `<a href="/cases"><span class="glyphicon glyphicon-folder-open"></span> ${texts.cases}</a>`,
    controller: function none() {},
    priority: 90,
  });
  views.registerDefaultView('tasklist.navbar.action', {
    id: 'hersys-account',
    template: `<a href="/account"><span class="glyphicon glyphicon-cog"></span> ${texts.account}</a>`,
    controller: function none() {},
    priority: 20,
  });
  views.registerDefaultView('tasklist.navbar.action', {
    id: 'hersys-language',
    template: `<form method="post" action="/language" class="hersys-language">
        <input type="hidden" name="${window.hersys.token.name}" value="${window.hersys.token.value}">
        <input type="hidden" name="lang" value="${texts.languageCode}">
        <button type="submit" class="btn btn-link" lang="${texts.languageCode}">${texts.language}</button>
      </form>`,
    controller: function none() {},
    priority: 10,
  });

  // The one dialogue of ours: a click beside it must not throw away what has been typed.
  $provide.decorator('$uibModal', ['$delegate', ($delegate) => {
    const { open } = $delegate;
    $delegate.open = (dialogue) => {
      if (dialogue.controller !== 'camProcessStartModalCtrl') return open.call($delegate, dialogue);
      const opened = open.call($delegate, {
        ...dialogue,
        backdrop: 'static',
        keyboard: false,
        template: dialogue.template.replace(
          "{{ 'START_PROCESS' | translate }}: {{ params.processDefinitionName }}", texts.report),
      });
      opened.rendered.then(() => document.querySelector('.modal[role=dialog]')?.setAttribute('aria-label', texts.report));
      return opened;
    };
    return $delegate;
  }]);

  // The vendor's sentences about what was not done speak of forms and processes.
  $provide.decorator('localeLoader', ['$delegate', (load) => (options) => load(options).then((words) => ({
    ...words, COMPLETE_ERROR: texts.notCompleted, PROCESS_START_ERROR: texts.notReported,
  }))]);

  // Of a task that cannot be opened the vendor says the reason twice, behind names of its own.
  $provide.decorator('Notifications', ['$delegate', ($delegate) => {
    const { addError } = $delegate;
    const inner = /^(?:<\w+> <- )+/;
    $delegate.addError = (error) => addError.call($delegate, inner.test(error.message)
      ? { ...error, status: texts.notOpened, message: error.message.replace(inner, '') } : error);
    return $delegate;
  }]);
}]);
