package vn.motcua.notification.contact;

import vn.motcua.notification.template.Particulars;

/** What an event has to tell, whether or not anybody is told. */
record Telling(Situation situation, Particulars particulars) {}
