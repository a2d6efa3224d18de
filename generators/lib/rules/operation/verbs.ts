const list = `
accept acknowledge acquire activate add adjust aggregate align allocate allow amend analyse analyze annotate anonymize answer
append apply approve archive ask assign associate attach attest authenticate authorize autocomplete batch begin block book
broadcast browse build bulk buy calculate call cancel capitalize capture categorize change charge check checkout choose chop
classify clean clear click clone close collapse collect combine compare complete compose composite comprehend compress compute
concatenate configure confirm connect consume convert copy correct count create crop deactivate declare decline decode
decompress decrease decrement decrypt dedupe define delegate delete deliver deploy deprovision dequeue derive describe
despeckle destroy detach detect determine diagnose dial disable discard disconnect discover dismiss dispatch display dispose
dissociate download draft draw drop duplicate edit embed emboss empty enable encode encrypt end enqueue enrich enroll ensure
enter erase escalate escape estimate evaluate exchange execute exit expand expire explain export extend extract fetch fill
filter find finish fix flag flatten flip follow force forecast fork format forward fulfill generate geocode geolocate get give
grade grant group handle hide highlight hold identify ignore impersonate import include increase increment index inform
initialize initiate inject insert inspect install instruct interpret invalidate investigate invite invoke issue join keep
label launch leave like linearize link list load localize lock log look lookup make manage map mark match measure merge
migrate mint moderate modify monitor move mute name navigate normalize notify obtain offer onboard open optimize order
override overwrite parse patch pause pay perform pick pin ping place play poll populate post posterize predict prepare prepend
preview print prioritize process promote propose protect provide provision publish pull punch purchase purge push put
quarantine query queue quote raise rank rasterize rate reactivate read reanalyze reassign reboot rebuild recalculate recall
receive recognize recommend reconcile record recover redact redeem redirect refresh refund regenerate register reindex reject
rejoin release reload relocate remediate remind remove rename render renew rent reopen reorder reorganize repair rephrase
replace reply report reprocess request rerun reschedule resend reserve reset reshuffle resize resolve respond restart restore
restrict resubmit resume resync retain retire retract retrieve retry return reverse revert review revise revoke rewrite rollback
rotate round route run sanitize save scan schedule score scrape scrub search secure seek select send separate set share ship
show shuffle sign simulate skip slugify snooze solve sort split stamp star start stop store stream strip submit subscribe
substitute subtract suggest summarize suppress suspend swap swirl switch sync synchronize synthesize tag take terminate test
toggle tokenize track train transcribe transfer transform transition translate transliterate transmit transpose trigger trim
truncate try turn unarchive unassign unblock uncombine undeclare undelete undo unescape unfollow unhold uninstall unlike
unlink unlock unmute unpack unpin unprotect unpublish unregister unrent unshare unstar unsubscribe unsuspend unwrap unzip
update upgrade upload upsert use validate vectorize verify view void vote wait whois wipe withdraw wrap write zip`;

/** Verbs as commands, in lower case and American spelling. */
export const verbs: ReadonlySet<string> = new Set(list.trim().split(/\s+/));

/** Whether the summary of an action may begin so: with a verb as a command, in American spelling or British. */
export function isVerb(word: string): boolean {
    const small = word.toLowerCase();
    return verbs.has(small) || (small.endsWith('ise') && verbs.has(`${small.slice(0, -2)}ze`));
}
