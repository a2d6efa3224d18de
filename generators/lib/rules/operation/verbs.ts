const list = `
accept activate add adjust aggregate align allow analyze analyse anonymize append apply approve archive ask assign attach
authenticate authorize autocomplete batch begin block book browse build bulk calculate call cancel capture categorize change
check checkout choose classify clean clear click clone close collapse collect combine compare complete compose compress compute
concatenate configure confirm connect consume convert copy correct count create crop deactivate decline decode decompress
decrease decrement decrypt define delete deliver deploy derive describe detect determine diagnose disable discard disconnect
dismiss display dispose draw download drop duplicate edit embed empty enable encode encrypt end enqueue enrich enroll ensure
enter estimate evaluate execute exit expand export extract fetch fill filter find finish fix flatten follow force forecast
format forward generate geocode geolocate get give grade grant group hide highlight hold identify ignore import include
increase increment index initialize initiate inject insert inspect install interpret investigate invite invoke issue join keep
label launch leave like link list load lock log look lookup make manage map mark match measure merge moderate modify monitor
move mute name normalize notify obtain offer open optimize order override parse patch pause perform pick pin ping place play
poll populate post predict prepare preview print process promote propose protect provide provision publish pull purchase purge
push put query queue quote rank rate read reassign rebuild recalculate receive recognize recommend record redact redeem
refresh refund regenerate register reindex reject release remove rename render renew reopen reorder rephrase replace reply
report reprocess request rerun resend reserve reset resize resolve respond restart restore restrict resume resync retain
retract retrieve retry return reverse revert revoke rotate route run save scan schedule score scrape search select send
separate set share show shuffle sign simulate skip sort split stamp start stop store stream submit subscribe suggest summarize
suppress suspend swap switch sync synchronize tag take terminate test toggle track train transcribe transfer transform
translate transmit transpose trigger truncate try turn unarchive unassign unblock undelete undo unfollow unlink unlock unmute
unpin unpublish unregister unsubscribe unsuspend update upgrade upload upsert use validate vectorize verify view void vote
wait whois withdraw write zip`;

/** What the summary of an action may begin with: verbs as commands, in lower case. */
export const verbs: ReadonlySet<string> = new Set(list.trim().split(/\s+/));
