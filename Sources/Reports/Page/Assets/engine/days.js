import { addMonths } from "./data.js";

// On which days a scheme counts: the rules of the command line (SchemeTerm), line by line.

const YEAR = 366;

/** The day from which the status says that it is over; null where it does not. */
function overOn(term, day, inventoryDay) {
  switch (term.status) {
    case "expired":
      if (term.end !== null) return null;
      break;
    case "terminated":
    case "suspended":
      break;
    default:
      return null;
  }
  return term.isAsOfDayAsked ? day : term.statusDay ?? inventoryDay;
}

function isPlannedTerm(term) {
  if (term.status === "planned" || term.status === "prefiguration") return true;
  return term.status === "in_renewal" && term.signature === null && term.end === null;
}

function withoutStart(term) {
  if (term.end !== null) return ["end_only", term.end];
  switch (term.status) {
    case "signed":
    case "active":
      return ["undated", null];
    case "in_renewal":
      return ["in_renewal", null];
    default:
      return [term.isOnlyListed || term.isAsOfDayAsked || term.statusDay !== null ? "unstated" : "unknown", null];
  }
}

function reasonParts(term, day, inventoryDay) {
  const { start, end, signature, successorStart, presumedEnd, status, statusDay, firstStatusDay } = term;
  if (isPlannedTerm(term)) return ["planned", null];
  if (term.isTimeless) return ["timeless", null];
  if (end !== null && day > end) return ["ended", end];
  if (successorStart !== null && day >= successorStart) return ["replaced", successorStart];
  const over = overOn(term, day, inventoryDay);
  if (over !== null && day >= over) {
    return [status === "terminated" || status === "suspended" ? status : "expired", over];
  }
  if (start !== null && day < start) return ["not_started", start];
  if (signature !== null && day < signature) return ["signed_later", signature];
  if (status === "not_understood") return ["status_not_understood", null];
  if (term.hasUnreadDate) return ["date_not_understood", null];
  const isWithin = presumedEnd !== null ? day <= presumedEnd : start !== null;
  if (over !== null) return [status === "expired" && isWithin ? "started_expired_later" : "expired_later", over];
  if (start !== null && end !== null) return ["stated_end", end];
  if (status === "signed" || status === "active") {
    if (term.isAsOfDayAsked) return ["as_of_day_asked", null];
    if (statusDay !== null) {
      if (start !== null && statusDay >= day) return ["published_in_force", statusDay];
      const isNear = firstStatusDay !== null && firstStatusDay - YEAR <= day && day <= statusDay + YEAR;
      if (!isWithin && isNear) return ["published_within_a_year", statusDay];
    }
  }
  if (status === "in_renewal" && day >= (statusDay ?? inventoryDay)) return ["in_renewal", null];
  if (start !== null) {
    if (presumedEnd === null || day <= presumedEnd) return ["open_ended", start];
    return ["presumed_duration_passed", presumedEnd];
  }
  return withoutStart(term);
}

const STATE_OF_REASON = {
  stated_end: "certain", published_in_force: "certain",
  timeless: "presumed", as_of_day_asked: "presumed", open_ended: "presumed", started_expired_later: "presumed",
  published_within_a_year: "presumed",
  planned: "planned",
  not_started: "out", ended: "out", replaced: "out", expired: "out", terminated: "out", suspended: "out",
  unknown: "out",
};

/** Why a scheme is in its state on a day: the word of the command line, and the day that it is about. */
export function reasonOn(term, day, inventoryDay) {
  const [word, about] = reasonParts(term, day, inventoryDay);
  return { word, day: about };
}

/** "certain", "presumed", "possible", "planned" or "out". */
export function stateOfReason(word) {
  return STATE_OF_REASON[word] ?? "possible";
}

/** Days on which the state of a scheme changes, ascending. */
export function changeDays(term, inventoryDay) {
  const after = (day, days) => (day === null ? null : day + days);
  const days = new Set([
    term.start, term.signature, term.successorStart, after(term.end, 1), after(term.presumedEnd, 1), term.statusDay,
    after(term.statusDay, 1), after(term.firstStatusDay, -YEAR), after(term.statusDay, YEAR + 1), inventoryDay,
  ]);
  const stateOn = (day) => stateOfReason(reasonOn(term, day, inventoryDay).word);
  return [...days].filter((day) => day !== null && stateOn(day) !== stateOn(day - 1)).sort((a, b) => a - b);
}

/**
 * Last day on which a scheme that counts by a filter on a day still does, up to `until`, and why it no longer does on the
 * next: its end is "stated", or that of its "presumed" duration, or no source that says it in force is recent enough,
 * "dated". Null where it counts all the time.
 */
export function lastDayCounted(term, day, until, isCounted, inventoryDay) {
  for (const change of changeDays(term, inventoryDay)) {
    if (change <= day || change > until + 1) continue;
    const { word } = reasonOn(term, change, inventoryDay);
    if (isCounted(stateOfReason(word))) continue;
    const kind = STATE_OF_REASON[word] === "out" ? "stated" : word === "presumed_duration_passed" ? "presumed" : "dated";
    return { end: change - 1, kind };
  }
  return null;
}

/** The term of a contract that a scenario adds: a row with a start, and perhaps an end. */
export function addedTerm(start, end, months) {
  return {
    start, end, signature: null, successorStart: null,
    presumedEnd: months === null ? null : addMonths(start, months) - 1, status: "signed", statusDay: null,
    firstStatusDay: null, isAsOfDayAsked: false, isOnlyListed: false, hasUnreadDate: false, isTimeless: false,
  };
}

/**
 * The term of a scheme whose row a scenario writes again, with another end. Its new file has dates, so that a status
 * without one would say nothing of any day: it is dated the day of the page.
 */
export function rewrittenTerm(scheme, end, today) {
  const { term } = scheme;
  const isUndated = term.isAsOfDayAsked || term.isTimeless;
  const isUnread = scheme.status === "not_understood";
  const isOnlyListed = term.isOnlyListed || isUnread && scheme.statusDate === null;
  return {
    ...term, end, status: rewrittenStatus(scheme), statusDay: isUndated ? today : term.statusDay,
    firstStatusDay: isUndated ? today : term.firstStatusDay, isAsOfDayAsked: false, isTimeless: false,
    hasUnreadDate: false, isOnlyListed: isOnlyListed && !isUndated,
  };
}

/** The status that a scenario writes: in a list without dates or statuses, schemes are in force. */
export function rewrittenStatus(scheme) {
  if (scheme.term.isTimeless) return "active";
  if (scheme.status === "not_understood") return "unknown";
  return scheme.term.isAsOfDayAsked ? scheme.status : scheme.term.status;
}
