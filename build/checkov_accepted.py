"""Runs checkov on the templates that are named, against build/checkov_accepted.txt: a finding that is not accepted there fails, and so
does an accepted one that is not found any more.
"""

import json
import subprocess
import sys
from fnmatch import fnmatchcase
from pathlib import Path

ACCEPTED = Path("build/checkov_accepted.txt")


def accepted():
    lines = [line for line in ACCEPTED.read_text().splitlines() if line and not line.startswith("#")]
    return [tuple(line.split(" | ", 2)) for line in lines]


def findings(templates):
    checkov = Path(sys.executable).with_name("checkov")
    options = ["--framework", "cloudformation", "--skip-download", "--soft-fail", "--quiet", "--output", "json"]
    run = subprocess.run([checkov, "--file", *templates, *options], stdout=subprocess.PIPE, check=True)
    report = json.loads(run.stdout)
    if report["summary"]["parsing_errors"] or report["summary"]["passed"] == 0:
        sys.exit(f"checkov did not read {' '.join(templates)}: {report['summary']}")
    return report["results"]["failed_checks"]


def main(templates):
    entries, used, problems = accepted(), set(), []
    for each in findings(templates):
        matching = [entry for entry in entries if entry[0] == each["check_id"] and fnmatchcase(each["resource"], entry[1])]
        used.update(matching)
        if not matching:
            problems.append(f"{each['file_path']}: {each['check_id']} {each['resource']}: {each['check_name']}")
    problems += [f"{ACCEPTED}: {entry[0]} {entry[1]} is not found any more; take the line away" for entry in entries if entry not in used]
    print(f"  checkov: {len(entries)} kinds of finding accepted, {len(problems)} problems")
    sys.exit("\n".join(problems) if problems else 0)


main(sys.argv[1:])
