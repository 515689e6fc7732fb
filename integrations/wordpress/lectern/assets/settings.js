/** The test button of the settings: asks this site, which asks the service, and lists what was found. */
(function ({ apiFetch, i18n }) {
  const { __ } = i18n;
  const button = document.getElementById('lectern-test');
  const place = document.getElementById('lectern-findings');
  if (!button || !place) return;

  function show(findings) {
    place.replaceChildren(
      ...findings.map(({ good, text }) => {
        const line = document.createElement('p');
        line.className = good ? 'lectern-good' : 'lectern-bad';
        line.textContent = `${good ? '✓' : '✗'} ${text}`;
        return line;
      }),
    );
  }

  button.addEventListener('click', async () => {
    button.disabled = true;
    show([]);
    place.textContent = __('Asking the service…', 'lectern');
    try {
      const { findings } = await apiFetch({ path: '/lectern/v1/test', method: 'POST' });
      show(findings);
    } catch (error) {
      show([{ good: false, text: error.message || __('This site did not answer.', 'lectern') }]);
    }
    button.disabled = false;
  });
})(window.wp);
