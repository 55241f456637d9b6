const SCRIPT_MISSING_KEY = 'check-script-missing';

/**
 * Holds a form of the check that is sent before its script is ready, so that with JavaScript no answer leaves the phone
 * even on a slow line. The script that takes over sends it again; if it does not come within ten seconds (it was blocked
 * half-way), the form goes to the server like without JavaScript, and so do the next ones of this tab, at once.
 */
const guard = `(function(){
var d=document,r=d.documentElement,w=window,k='${SCRIPT_MISSING_KEY}';
function missing(){try{return sessionStorage.getItem(k)}catch(e){}}
function note(){try{sessionStorage.setItem(k,'yes')}catch(e){}}
if(!missing())r.dataset.script='on';
d.addEventListener('submit',function(e){
var f=e.target;if(w.checkReady||!f.dataset||!f.dataset.check||missing())return;
e.preventDefault();r.dataset.waiting='yes';if(w.checkHeld)return;w.checkHeld=f;
setTimeout(function(){if(!w.checkReady){note();f.submit()}},10000)},true)})()`;

/** The guard as an inline script; it must stand before the form. */
export function EarlySubmitGuard() {
  return <script>{guard}</script>;
}

/** A script that comes after all takes back the guard's note that there is none. */
export function noteScriptIsThere(): void {
  try {
    sessionStorage.removeItem(SCRIPT_MISSING_KEY);
  } catch {
    // Where storage is refused nothing was noted.
  }
}

declare global {
  interface Window {
    /** Set once the script of the check listens. */
    checkReady?: boolean;
    /** The form that was sent before. */
    checkHeld?: HTMLFormElement | undefined;
  }
}
