/** the address of a new Ghost → its owner, signed in: posts, webhooks and code injection by its Admin API. */

const OWNER = {
  name: 'Ada Lind',
  email: 'ada@example.org',
  password: 'a-long-sentence-for-a-trial',
  blogTitle: 'The Harbour Paper',
};

/** Makes the owner of a new Ghost, and signs in. */
export async function openGhostAdmin(url) {
  const origin = new URL(url).origin;
  let cookie = '';
  const ask = async (path, { method = 'GET', body } = {}) => {
    const response = await fetch(new URL(`ghost/api/admin/${path}`, url), {
      method,
      headers: { Origin: origin, Cookie: cookie, 'Content-Type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const [session] = response.headers.getSetCookie();
    if (session !== undefined) cookie = session.split(';')[0];
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text.startsWith('{') ? JSON.parse(text) : {};
  };
  await ask('authentication/setup/', { method: 'POST', body: { setup: [OWNER] } });
  const { email: username, password } = OWNER;
  await ask('session/', { method: 'POST', body: { username, password } });
  return {
    owner: OWNER,
    ask,
    /** What an administrator does under Settings → Integrations; the key is that of the Content API. */
    addIntegration: () => addIntegration(ask),
    useTheme: (name) => ask(`themes/${name}/activate/`, { method: 'PUT' }),
    setSettings: (settings) =>
      ask('settings/', {
        method: 'PUT',
        body: { settings: Object.entries(settings).map(([key, value]) => ({ key, value })) },
      }),
    ...postsOf(ask),
  };
}

async function addIntegration(ask) {
  const made = await ask('integrations/?include=api_keys,webhooks', {
    method: 'POST',
    body: { integrations: [{ name: 'Lectern' }] },
  });
  const [{ id, api_keys: keys }] = made.integrations;
  return {
    contentKey: keys.find(({ type }) => type === 'content').secret,
    addWebhook: (event, { target, secret }) =>
      ask('webhooks/', {
        method: 'POST',
        body: {
          webhooks: [{ name: event, event, target_url: target, secret, integration_id: id }],
        },
      }),
  };
}

/** Posts and pages; their text is HTML, as an import sends it. */
function postsOf(ask) {
  const add = async (post, kind = 'posts') => {
    const made = await ask(`${kind}/?source=html`, { method: 'POST', body: { [kind]: [post] } });
    return made[kind][0];
  };
  const edit = async ({ id }, changes, kind = 'posts') => {
    const { [kind]: known } = await ask(`${kind}/${id}/`);
    const post = { ...changes, updated_at: known[0].updated_at };
    const made = await ask(`${kind}/${id}/?source=html`, {
      method: 'PUT',
      body: { [kind]: [post] },
    });
    return made[kind][0];
  };
  const remove = ({ id }, kind = 'posts') => ask(`${kind}/${id}/`, { method: 'DELETE' });
  return { add, edit, remove };
}
