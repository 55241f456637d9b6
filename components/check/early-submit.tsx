/**
 * Holds a form of the check that is sent before its script is ready, so that with JavaScript no answer leaves the phone
 * even on a slow line. The script that takes over sends `check-ready`; if it does not come within ten seconds (it was
 * blocked half-way), the form goes to the server like without JavaScript.
 */
const guard = `(function(){
var d=document,r=d.documentElement,w=window;r.dataset.script='on';
d.addEventListener('submit',function(e){
var f=e.target;if(w.checkReady||!f.dataset||!f.dataset.check)return;
e.preventDefault();r.dataset.waiting='yes';w.checkHeld=f;
setTimeout(function(){if(!w.checkReady)f.submit()},10000)},true)})()`

/** The guard as an inline script; it must stand before the form. */
export function EarlySubmitGuard() {
  return <script>{guard}</script>
}

declare global {
  interface Window {
    /** Set once the script of the check listens. */
    checkReady?: boolean
    /** The form that was sent before. */
    checkHeld?: HTMLFormElement | undefined
  }
}
