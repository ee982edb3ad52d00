// Keys of the review desk. Everything they do can also be done with a pointer or the tab key, and they can be switched off.
const OFF = 'lapau-desk-keys-off';
const off = document.getElementById('pintasan-mati');
const typing = (element) => element.closest('input:not([type=checkbox]), textarea, select, [contenteditable]');

if (off) {
  off.checked = localStorage.getItem(OFF) === 'yes';
  off.addEventListener('change', () => localStorage.setItem(OFF, off.checked ? 'yes' : 'no'));
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || localStorage.getItem(OFF) === 'yes' || typing(event.target)) return;
  const target = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (!target) return;
  event.preventDefault();
  if (target.tagName === 'A') target.click();
  else if (target.tagName === 'SUMMARY') { target.parentElement.open = true; target.focus(); }
  else target.focus();
});
