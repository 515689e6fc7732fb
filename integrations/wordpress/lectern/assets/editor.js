/** The panel of the block editor: how far the audio of a post is, what it takes, and what is not read. */
/** A duration as it is printed. */
function lecternMinutes(seconds) {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

(function (wp, given) {
  const { createElement: el, Fragment, useCallback, useEffect, useState } = wp.element;
  const { __, _n, sprintf } = wp.i18n;
  const { Button, SelectControl, ToggleControl, TextControl, Notice, Spinner } = wp.components;
  const { useSelect } = wp.data;
  const Panel =
    (wp.editor && wp.editor.PluginDocumentSettingPanel) || wp.editPost.PluginDocumentSettingPanel;

  /** Seconds between two looks while audio is being made. */
  const LOOK = 3;
  const MOVING = ['waiting', 'recording'];

  const ask = (id, name, options = {}) =>
    wp.apiFetch({ path: `/lectern/v1/posts/${id}/${name}`, ...options });

  /** What is known of the post's audio, looked at again while it changes. */
  function useAudio(id, revision) {
    const [audio, setAudio] = useState(null);
    const [trouble, setTrouble] = useState('');
    const take = useCallback(async (promise) => {
      try {
        setAudio(await promise);
        setTrouble('');
      } catch (error) {
        setTrouble(error.message || __('This site did not answer.', 'lectern'));
      }
    }, []);
    useEffect(() => {
      take(ask(id, 'audio'));
    }, [id, revision, take]);
    const isMoving = audio && MOVING.includes(audio.state);
    useEffect(() => {
      if (!isMoving) return undefined;
      const timer = setTimeout(() => take(ask(id, 'audio')), LOOK * 1000);
      return () => clearTimeout(timer);
    }, [audio, id, isMoving, take]);
    const act = (name, data) => take(ask(id, name, { method: 'POST', data: data || {} }));
    return { audio, trouble, act };
  }

  function State({ audio }) {
    const { state, label, progress, duration, error } = audio;
    const done =
      state === 'recording' && progress.total
        ? ` ${Math.floor((100 * progress.done) / progress.total)} %`
        : '';
    const length = duration ? ` ${lecternMinutes(duration)}` : '';
    return el(
      Fragment,
      null,
      el(
        'p',
        { 'aria-live': 'polite' },
        el('span', { className: `lectern-state lectern-state-${state || 'none'}` }, label + done),
        el('span', { className: 'lectern-duration' }, length),
      ),
      error ? el('p', { className: 'lectern-error' }, error) : null,
    );
  }

  function Rows({ title, rows }) {
    if (rows.length === 0) return null;
    return el(
      Fragment,
      null,
      el('h3', null, `${title} (${rows.length})`),
      el(
        'ul',
        null,
        rows.map(([words, about], i) =>
          el(
            'li',
            { key: i },
            words,
            about ? el('span', { className: 'lectern-rule' }, about) : null,
          ),
        ),
      ),
    );
  }

  function price({ cost, unpriced, missing }) {
    if (missing === 0) return __('Nothing is to be recorded.', 'lectern');
    const pieces = sprintf(
      /* translators: %d: number of passages. */
      _n('%d passage is to be recorded', '%d passages are to be recorded', missing, 'lectern'),
      missing,
    );
    if (cost) {
      const format = { style: 'currency', currency: cost.currency, maximumFractionDigits: 4 };
      return `${pieces}: ${new Intl.NumberFormat(undefined, format).format(cost.amount)}`;
    }
    return unpriced
      ? `${pieces}; ${__('the price of the voice is not known.', 'lectern')}`
      : `${pieces}; ${__('the voice costs nothing.', 'lectern')}`;
  }

  /** What the service says of the post: price, minutes, what is not read, names. */
  function Check({ id }) {
    const [found, setFound] = useState(null);
    const [isAsking, setAsking] = useState(false);
    const [trouble, setTrouble] = useState('');
    const check = async () => {
      setAsking(true);
      setTrouble('');
      try {
        setFound(await ask(id, 'check', { method: 'POST' }));
      } catch (error) {
        setTrouble(error.message);
      }
      setAsking(false);
    };
    return el(
      Fragment,
      null,
      el(
        Button,
        { variant: 'secondary', onClick: check, disabled: isAsking },
        __('Check', 'lectern'),
      ),
      isAsking ? el(Spinner) : null,
      trouble ? el('p', { className: 'lectern-error' }, trouble) : null,
      found
        ? el(
            Fragment,
            null,
            el('p', null, price(found)),
            el('p', null, `${found.voice} · ${lecternMinutes(found.seconds)}`),
            el(Rows, {
              title: __('Not read', 'lectern'),
              rows: found.skipped.map(({ words, why }) => [words, why]),
            }),
            el(Rows, {
              title: __('Names to check', 'lectern'),
              rows: found.names.map(({ word, sentence }) => [word, sentence]),
            }),
            el(Rows, {
              title: __('Notes', 'lectern'),
              rows: found.warnings.map(({ message }) => [message]),
            }),
          )
        : null,
    );
  }

  /** Whether the post is narrated, and by whom: saved with the post. */
  function Wishes() {
    const meta = useSelect((select) => select('core/editor').getEditedPostAttribute('meta'), []);
    const { editPost } = wp.data.useDispatch('core/editor');
    if (!meta || !(given.off in meta)) return null;
    const set = (name, value) => editPost({ meta: { ...meta, [name]: value } });
    const { voices } = given;
    const voice = meta[given.voice] || '';
    const known = voice === '' || voices.includes(voice) ? voices : [voice, ...voices];
    const options = [{ value: '', label: __('Default voice', 'lectern') }];
    for (const each of known) options.push({ value: each, label: each });
    const field = {
      label: __('Voice', 'lectern'),
      value: voice,
      onChange: (value) => set(given.voice, value),
      __nextHasNoMarginBottom: true,
    };
    return el(
      Fragment,
      null,
      el(ToggleControl, {
        label: __('Do not narrate', 'lectern'),
        checked: meta[given.off] === '1',
        onChange: (isOff) => set(given.off, isOff ? '1' : ''),
        __nextHasNoMarginBottom: true,
      }),
      voices.length > 0 ? el(SelectControl, { ...field, options }) : el(TextControl, field),
    );
  }

  function Buttons({ audio, act }) {
    if (!audio.canMake || audio.refusal) return null;
    const hasAudio = audio.audio !== '';
    return el(
      'div',
      null,
      el(
        Button,
        { variant: 'primary', onClick: () => act('make', { again: hasAudio }) },
        hasAudio ? __('Make again', 'lectern') : __('Make audio', 'lectern'),
      ),
      hasAudio
        ? el(
            Button,
            { variant: 'tertiary', isDestructive: true, onClick: () => act('take-back') },
            __('Take back', 'lectern'),
          )
        : null,
    );
  }

  function Audio() {
    const { id, revision, isNew } = useSelect((select) => {
      const editor = select('core/editor');
      const saving = editor.isSavingPost() && !editor.isAutosavingPost();
      return {
        id: editor.getCurrentPostId(),
        isNew: editor.isEditedPostNew(),
        revision: `${editor.getCurrentPostAttribute('modified')} ${editor.getCurrentPostAttribute('status')} ${saving}`,
      };
    }, []);
    const { audio, trouble, act } = useAudio(id, revision);
    const connect = el(
      Notice,
      { status: 'warning', isDismissible: false },
      __('No service is connected.', 'lectern'),
      ' ',
      given.settings ? el('a', { href: given.settings }, __('Settings', 'lectern')) : null,
    );
    return el(
      Panel,
      { name: 'lectern', title: __('Audio', 'lectern'), className: 'lectern-panel' },
      given.connected ? null : connect,
      trouble ? el('p', { className: 'lectern-error' }, trouble) : null,
      audio ? el(State, { audio }) : el(Spinner),
      audio && audio.refusal ? el('p', null, audio.refusal) : null,
      el(Wishes),
      audio && given.connected ? el(Buttons, { audio, act }) : null,
      audio && given.connected && !isNew && !audio.refusal ? el(Check, { id }) : null,
    );
  }

  wp.plugins.registerPlugin('lectern', { render: Audio, icon: 'controls-volumeon' });

  /** Any block can be left out of the audio. */
  wp.hooks.addFilter('blocks.registerBlockType', 'lectern/skip', (settings) => ({
    ...settings,
    attributes: { ...settings.attributes, lecternSkip: { type: 'boolean' } },
  }));
  const withSkip = wp.compose.createHigherOrderComponent(
    (Edit) => (props) =>
      el(
        Fragment,
        null,
        el(Edit, props),
        props.isSelected && props.name !== 'lectern/player'
          ? el(
              wp.blockEditor.InspectorControls,
              { group: 'advanced' },
              el(ToggleControl, {
                label: __('Do not read this block aloud', 'lectern'),
                checked: !!props.attributes.lecternSkip,
                onChange: (isOn) => props.setAttributes({ lecternSkip: isOn || undefined }),
                __nextHasNoMarginBottom: true,
              }),
            )
          : null,
      ),
    'withLecternSkip',
  );
  wp.hooks.addFilter('editor.BlockEdit', 'lectern/skip', withSkip);
})(window.wp, window.lecternEditor);
