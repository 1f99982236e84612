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

/** Last day that is known: the stated end, the eve of the successor, or of the day on which it is published as over. */
export function knownEnd(term, inventoryDay) {
  const over = term.isAsOfDayAsked ? null : overOn(term, inventoryDay, inventoryDay);
  const ends = [term.end, term.successorStart === null ? null : term.successorStart - 1, over === null ? null : over - 1];
  const known = ends.filter((end) => end !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

/** Last day of the presumed duration, for a scheme that counts on a day by it; null where its end is known. */
export function presumedEndOn(term, day, inventoryDay) {
  if (knownEnd(term, inventoryDay) !== null || term.presumedEnd === null) return null;
  const { word } = reasonOn(term, day, inventoryDay);
  if (word === "open_ended" || word === "presumed_duration_passed" || word === "signed_later") return term.presumedEnd;
  return word === "published_in_force" && term.presumedEnd >= day ? term.presumedEnd : null;
}

/** Days on which something may change for a scheme; unsorted. */
export function changeDays(term) {
  const next = (day) => (day === null ? null : day + 1);
  const days = [
    term.start, term.signature, term.successorStart, next(term.end), next(term.presumedEnd), term.statusDay,
    next(term.statusDay),
  ];
  return days.filter((day) => day !== null);
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
