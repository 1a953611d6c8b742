"""Best partner of each counterparty by rapidfuzz; JSON in, JSON out. Fails where rapidfuzz is not installed."""
import json
import sys
import time

from rapidfuzz import fuzz, process

data = json.load(sys.stdin)
start = time.perf_counter()
found = []
for name in data["counterparties"]:
    _, score, at = process.extractOne(name, data["partners"], scorer=fuzz.token_set_ratio)
    found.append({"at": at, "score": score})
ms = (time.perf_counter() - start) * 1000
json.dump({"ms": ms, "found": found}, sys.stdout)
