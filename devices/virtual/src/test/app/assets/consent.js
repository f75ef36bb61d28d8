addEventListener('DOMContentLoaded', () => {
  const said = text => { document.getElementById('said').textContent = text; };
  document.getElementById('go').onclick = () => {
    const ticked = document.getElementById('tick').checked;
    said(ticked ? 'agreed by ' + Bank.agree(document.getElementById('name').value, 3) : 'not ticked');
  };
});
