/** The block in the editor: where the player will be, and how it looks. The server renders it. */
(function ({ blocks, blockEditor, components, element, i18n }) {
  const { createElement: el, Fragment } = element;
  const { __ } = i18n;

  /** A choice of a look, whose first value leaves it to the settings. */
  function choice({ label, name, words }, { attributes, setAttributes }) {
    const options = [{ value: '', label: __('As in the settings', 'lectern') }];
    for (const [value, text] of words) options.push({ value, label: text });
    return el(components.SelectControl, {
      label,
      value: attributes[name],
      options,
      onChange: (value) => setAttributes({ [name]: value }),
      __nextHasNoMarginBottom: true,
    });
  }

  function Edit(props) {
    const layouts = [
      ['compact', __('One line', 'lectern')],
      ['full', __('Everything at once', 'lectern')],
    ];
    const themes = [
      ['auto', __('Colours of the page', 'lectern')],
      ['light', __('Light', 'lectern')],
      ['dark', __('Dark', 'lectern')],
    ];
    const controls = el(
      blockEditor.InspectorControls,
      null,
      el(
        components.PanelBody,
        { title: __('Player', 'lectern') },
        choice({ label: __('Layout', 'lectern'), name: 'layout', words: layouts }, props),
        choice({ label: __('Colours', 'lectern'), name: 'theme', words: themes }, props),
      ),
    );
    const place = el(components.Placeholder, {
      icon: 'controls-volumeon',
      label: __('Article audio', 'lectern'),
      instructions: __('Readers hear the post here once its audio is ready.', 'lectern'),
    });
    return el(Fragment, null, controls, el('div', blockEditor.useBlockProps(), place));
  }

  blocks.registerBlockType('lectern/player', { edit: Edit, save: () => null });
})(window.wp);
