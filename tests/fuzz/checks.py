"""The check of Schemathesis: an answer has no error that Sanad masks as its own fault."""

import os

import schemathesis


@schemathesis.check
def no_internal_error(ctx, response, case):
    with open(os.environ["SANAD_FUZZ_ANSWERS"], "a", encoding="utf-8") as answers:
        answers.write(".")
    codes = [
        error.get("extensions", {}).get("code")
        for error in response.json().get("errors", [])
    ]
    assert "INTERNAL_SERVER_ERROR" not in codes, response.text[:2000]
