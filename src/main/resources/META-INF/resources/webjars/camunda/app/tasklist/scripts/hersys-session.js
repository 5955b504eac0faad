// Signing in and out is the product's, not Tasklist's; and nothing typed stays in the browser.
const tasklist = window.angular.module('cam.tasklist');

const openTask = () => new URLSearchParams(window.location.hash.replace(/^#\/?\??/, '')).get('task');

// Whoever signs in again lands at the task that was open: its address needs a sign-in and is remembered by the server.
const toLogIn = () => {
  const task = openTask();
  window.location.assign(task === null ? '/login?expired' : `/tasks/${encodeURIComponent(task)}`);
};

tasklist.run(['$rootScope', ($rootScope) => {
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
  if (window.location.hash.startsWith('#/login')) window.location.replace('/camunda/app/tasklist/default/');
};
leaveDeadLogIn();
window.addEventListener('hashchange', leaveDeadLogIn);
