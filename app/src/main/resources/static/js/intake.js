// Upload page: a place to drop files, and how much of them has been sent. Without this file it is an ordinary form.
document.addEventListener('DOMContentLoaded', () => {
  const form = document.querySelector('.in-upload');
  if (!form) return;
  const input = form.querySelector('input[type=file]');
  const drop = form.querySelector('.in-drop');
  const chosen = form.querySelector('.in-chosen');
  const failed = form.querySelector('.in-failed');
  const button = form.querySelector('button');
  const size = () => [...input.files].reduce((sum, file) => sum + file.size, 0);

  const fail = (words) => {
    failed.textContent = words;
    failed.hidden = !words;
  };
  const tell = () => {
    const count = input.files.length;
    const megabytes = (size() / 1048576).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 });
    const words = count === 1 ? form.dataset.one : form.dataset.many;
    chosen.textContent = count === 0 ? '' : words.replace('#', count).replace('~', megabytes);
    fail(size() > form.dataset.limit ? form.dataset.tooLarge : '');
  };

  form.querySelector('.in-drop-words').hidden = false;
  input.addEventListener('change', tell);
  ['dragover', 'dragenter'].forEach((kind) => drop.addEventListener(kind, (event) => {
    event.preventDefault();
    drop.classList.add('in-drop-over');
  }));
  ['dragleave', 'drop'].forEach((kind) => drop.addEventListener(kind, () => drop.classList.remove('in-drop-over')));
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    const together = new DataTransfer();
    [...input.files, ...event.dataTransfer.files].forEach((file) => together.items.add(file));
    input.files = together.files;
    tell();
  });

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (size() > form.dataset.limit) return fail(form.dataset.tooLarge);
    const progress = form.querySelector('.in-progress');
    const words = form.querySelector('.in-progress-words');
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', (sent) => {
      const percent = Math.round(sent.loaded / sent.total * 100);
      progress.querySelector('progress').value = percent;
      words.textContent = percent < 100 ? form.dataset.sending + ' ' + percent + '%' : form.dataset.reading;
    });
    const stop = (text) => {
      progress.hidden = true;
      button.disabled = false;
      fail(text);
    };
    request.addEventListener('load', () => {
      if (request.status === 413) stop(form.dataset.tooLarge);
      else if (request.status >= 400 || request.responseURL.endsWith('/berkas')) stop(form.dataset.failed);
      else window.location.assign(request.responseURL);
    });
    request.addEventListener('error', () => stop(form.dataset.failed));
    progress.hidden = false;
    button.disabled = true;
    fail('');
    request.open('POST', form.action);
    request.send(new FormData(form));
  });
});
