// Keeps what is being typed on the server, never in the browser: it survives leaving the page and the end of a session.
const { texts } = window.hersys;
const PAUSE = 700;

/** The lines above a form: what became of the draft, and what the server says about the form as a whole. */
const lineIn = (host) => {
  const line = document.createElement('p');
  line.className = 'hersys-draft';
  line.setAttribute('role', 'status');
  host.prepend(line);
  return (text, label, act) => {
    line.textContent = text;
    if (label === undefined) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn-link';
    button.textContent = label;
    button.addEventListener('click', act);
    line.append(' ', button);
  };
};

const time = () => new Intl.DateTimeFormat(window.hersys.language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'Asia/Tokyo' }).format(new Date());

/**
 * The draft of one form.
 *
 * @param call asks the server; @param write sends to it; @param typed what stands in the fields now;
 * @param show puts answers into the fields, or what the form was opened with
 */
export const draftOf = ({ host, call, write, typed, show }) => {
  const say = lineIn(host);
  let kept = null;
  let saving = Promise.resolve();
  let timer = null;
  let resting = true;

  const note = () => { kept = JSON.stringify(typed()); };

  const save = (options) => {
    clearTimeout(timer);
    timer = null;
    const now = JSON.stringify(typed());
    if (resting || now === kept) return saving;
    kept = now;
    saving = saving.then(() => write(typed(), options)).then(() => say(`${texts.draftSaved} ${time()}`, texts.draftDiscard, discard),
      (failure) => say(failure.fields ? failure.message : texts.draftFailed));
    return saving;
  };

  async function discard() {
    resting = true;
    clearTimeout(timer);
    await saving;
    await call('DELETE');
    await show();
    note();
    resting = false;
    say('');
  }

  /** Shows an earlier draft and begins to keep what is typed; answers the token the draft was typed under. */
  const begin = async () => {
    const earlier = await call('GET').catch(() => null);
    if (earlier !== null) {
      await show(earlier.answers);
      say(earlier.text, texts.draftDiscard, discard);
    }
    note();
    resting = false;
    return earlier?.formToken;
  };

  return {
    begin,
    changed: () => {
      if (resting) return;
      clearTimeout(timer);
      timer = setTimeout(save, PAUSE);
    },
    /** Keeps at once what has been typed. */
    save: () => save(),
    /** Keeps at once what has been typed, also while the page is being left. */
    flush: () => save({ keepalive: true }),
    /** Keeps nothing more: the form is being sent. */
    rest: () => {
      resting = true;
      clearTimeout(timer);
      return saving;
    },
    goOn: () => { resting = false; },
  };
};
