"""Reads a calendar file with the package icalendar: a line an event, `UID kind when title`."""

import datetime
import sys

from icalendar import Calendar

with open(sys.argv[1], "rb") as file:
    calendar = Calendar.from_ical(file.read())
if calendar.errors or calendar["VERSION"] != "2.0":
    sys.exit("not a calendar: %s" % calendar.errors)
for event in calendar.walk("VEVENT"):
    if event.errors or "DTSTAMP" not in event:
        sys.exit("not an event: %s" % event.errors)
    start = event.decoded("DTSTART")
    kind = "moment" if isinstance(start, datetime.datetime) else "date"
    print(event["UID"], kind, start.isoformat(), event["SUMMARY"])
