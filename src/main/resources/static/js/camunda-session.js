// Signing in and out is the product's, not that of Camunda's applications; and nothing typed stays in the browser.
const name = document.querySelector('base').getAttribute('app-name');

const openTask = () => (name === 'tasklist'
  ? new URLSearchParams(window.location.hash.replace(/^#\/?\??/, '')).get('task')
  : null);

// Whoever signs in again lands at the task that was open: its address needs a sign-in and is remembered by the server.
const toLogIn = () => {
  const task = openTask();
  window.location.assign(task === null ? '/login?expired' : `/tasks/${encodeURIComponent(task)}`);
};

window.angular.module(`cam.${name}`).run(['$rootScope', ($rootScope) => {
  let signedOut = false;
  $rootScope.$on('authentication.login.required', (event) => {
    event.preventDefault();
    if (!signedOut) toLogIn();
  });
  $rootScope.$on('authentication.logout.success', (event) => {
    event.preventDefault();
    signedOut = true;
    window.location.assign('/login?out');
  });
}]);

const leaveDeadLogIn = () => {
  if (/^#!?\/login/.test(window.location.hash)) window.location.replace(`/camunda/app/${name}/default/`);
};
leaveDeadLogIn();
window.addEventListener('hashchange', leaveDeadLogIn);
