// Keeps what was typed and not saved for as long as the window is open: a reload, or a way back, loses nothing.

const name = (path) => `purport-unsaved:${path}`;

// Storage may be full or forbidden; the editor works without it.
export function keep(path, text) {
  try {
    sessionStorage.setItem(name(path), text);
  } catch {
    return;
  }
}

export function kept(path) {
  try {
    return sessionStorage.getItem(name(path));
  } catch {
    return null;
  }
}

export function forget(path) {
  try {
    sessionStorage.removeItem(name(path));
  } catch {
    return;
  }
}
