// Our parts of Tasklist. Loaded after its modules are defined and before they start; leans on inner parts of
// Tasklist 7.24.0, which browser tests hold in place.
import '/js/presence.js';
import '/js/camunda-session.js';
import './hersys-list.js';
import './hersys-head.js';
import './hersys-surge.js';
import './hersys-form.js';
