// The left column with counts behind every view, and the line with case number and patient on each card.
const tasklist = window.angular.module('cam.tasklist');
const { texts } = window.hersys;
const PERIOD = 60_000;
const MOST_SHOWN = 100;
const ORDERS = {
  priority: 'PRIORITY', created: 'CREATION_DATE', dueDate: 'DUE_DATE', nameCaseInsensitive: 'TASK_NAME', assignee: 'ASSIGNEE',
};

// Names and landmarks for screen readers, which Tasklist leaves out.
const NAMES = {
  '[data-region=filters]': texts.views, '[data-region=list]': texts.list, '.region-toggle[data-region=task]': texts.task,
  '.maximize': texts.wide, '.reset-regions': texts.narrow, '.task-filters': texts.views, 'section.tasks-list': texts.list,
  'section.task-details': texts.task, '.navbar-toggle': texts.menu,
};
const LANDMARKS = {
  '[cam-widget-header]': 'banner', '.page-wrap': 'main', '.task-filters': 'navigation', 'section.tasks-list': 'region',
  'section.task-details': 'region', '.brand-name': 'heading',
};
const name = () => {
  const each = (roles, attribute) => Object.entries(roles).forEach(([selector, value]) => {
    document.querySelectorAll(selector).forEach((element) => element.setAttribute(attribute, value));
  });
  each(NAMES, 'aria-label');
  each(LANDMARKS, 'role');
  each({ '.brand-name': 1, '.task-filters h4': 2, '.tasks-list h4': 2, '.tasks-list h5': 3 }, 'aria-level');
  document.querySelectorAll('[cam-sorting-choices] a.sort-direction').forEach((link) => {
    link.setAttribute('aria-label', link.classList.contains('glyphicon-menu-up') ? texts.ascending : texts.descending);
  });
  document.querySelector('.new-sort > .dropdown-toggle')?.setAttribute('aria-label', texts.sortAlso);
};

tasklist.config(['ViewsProvider', '$provide', (views, $provide) => {
  views.registerDefaultView('tasklist.card', {
    id: 'hersys-case',
    template: '<div class="hersys-card">'
      + '<span class="hersys-number">{{ task.caseNumber }}</span> <span>{{ task.patient }}</span></div>',
    controller: function none() {},
    priority: 300,
  });

  // No search box in its place: the list is refreshed here, and with it the counts.
  views.registerDefaultView('tasklist.list', {
    id: 'hersys-counts',
    template: '<p class="hersys-empty" ng-if="empty">{{ texts.empty }}'
      + ' <a href="/report" ng-if="mayReport">{{ texts.report }}</a></p>',
    controller: ['$scope', '$rootScope', function counts($scope, $rootScope) {
      const list = $scope.tasklistData.newChild($scope);
      const shown = (count) => (count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count));
      const count = async () => {
        const answer = await fetch(`${window.hersys.engine}filter/counts`);
        if (!answer.ok) return;
        const counts = Object.entries(await answer.json()).map(([view, tasks]) => [view, shown(tasks)]);
        $rootScope.$evalAsync(() => { $rootScope.hersysCounts = Object.fromEntries(counts); });
      };
      Object.assign($scope, { texts, mayReport: window.hersys.mayReport, empty: false });
      list.observe('taskList', (tasks) => {
        $scope.empty = (tasks?.count ?? tasks?.length) === 0;
        count();
        setTimeout(name, 0);
        document.querySelector('.hersys-waiting')?.remove();
      });
      const again = setInterval(() => {
        if (!document.hidden) $scope.$evalAsync(() => list.changed('taskList'));
      }, PERIOD);
      $scope.$on('$destroy', () => clearInterval(again));
    }],
    priority: 300,
  });

  $provide.decorator('camTasklistFiltersDirective', ['$delegate', ($delegate) => {
    const counter = /<span ng-show="isFocused\(filter\)"\s*class="counter">{{ filterCount }}<\/span>/;
    $delegate[0].template = $delegate[0].template.replace(
      counter, '<span class="counter" ng-show="$root.hersysCounts[filter.id]">{{ $root.hersysCounts[filter.id] }}</span>');
    return $delegate;
  }]);

  // The list is not ordered by what it does not show. Orders get their names again when the words have come.
  $provide.decorator('camSortingChoicesDirective', ['$delegate', '$translate', '$rootScope', ($delegate, $translate, $rootScope) => {
    const directive = $delegate[0];
    const { link } = directive;
    directive.compile = () => (scope, ...parts) => {
      link(scope, ...parts);
      delete scope.uniqueProps.followUpDate;
      const rename = () => [scope.uniqueProps, scope.availableOptions ?? {}].forEach((orders) => {
        Object.keys(orders).filter((by) => by in ORDERS).forEach((by) => { orders[by] = $translate.instant(ORDERS[by]); });
      });
      ['$translateLoadingSuccess', '$translateChangeSuccess'].forEach((event) => {
        scope.$on('$destroy', $rootScope.$on(event, () => scope.$evalAsync(rename)));
      });
    };
    return $delegate;
  }]);
}]);

// "2 hours ago" is drawn before the words of the language have come, so it is drawn again when they have.
tasklist.run(['$rootScope', 'amMoment', ($rootScope, amMoment) => {
  $rootScope.$on('$translateLoadingSuccess', () => amMoment.changeLocale(window.hersys.language));
}]);

// Where the line was down a task may wait for ever; with a form on the page nothing is taken away.
window.addEventListener('online', () => {
  if (document.querySelector('.fjs-container') === null) window.location.reload();
});

// On a telephone one column is seen at a time: the task when one is open, else the views and the list.
tasklist.run(['$rootScope', '$location', ($rootScope, $location) => {
  const mark = () => document.body.classList.toggle('hersys-task-open', Boolean($location.search().task));
  $rootScope.$on('$locationChangeSuccess', mark);
  mark();
}]);
