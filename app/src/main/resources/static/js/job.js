// Moves the bar of a job; when the job has ended, asks for the page again, which leads on or says what went wrong.
const box = document.querySelector('[data-job-stream]');
if (box) {
  const bar = document.getElementById('job-bar');
  const step = document.getElementById('job-step');
  const count = document.getElementById('job-count');
  const stream = new EventSource(box.dataset.jobStream);
  stream.onmessage = (event) => {
    const job = JSON.parse(event.data);
    if (job.percent === null) bar.removeAttribute('value'); else bar.value = job.percent;
    if (step.textContent !== job.step) step.textContent = job.step;
    count.textContent = job.count;
    if (job.state === 'DONE' || job.state === 'FAILED') {
      stream.close();
      window.location.reload();
    }
  };
  window.addEventListener('pagehide', () => stream.close());
}
