import { describe, expect, test } from "vitest";
import { addressVouchedFor, statusOf, troubleOf } from "./rules.ts";

const anna = {
  issuer: "https://inloggning.kvarnby.example",
  subject: "1",
  email: "anna.lund@kvarnby.example",
  isEmailVerified: true,
};

describe("a provider speaks", () => {
  test.each([
    ["for anybody where nothing else is said", null, anna, { ok: true, value: anna.email }],
    ["for its own", ["kvarnby.example"], anna, { ok: true, value: anna.email }],
    ["not for its neighbours", ["lindby.example"], anna, { ok: false, reason: "email-of-others" }],
    ["not for part of its name", ["by.example"], anna, { ok: false, reason: "email-of-others" }],
    [
      "not for an address that holds its name",
      ["kvarnby.example"],
      { ...anna, email: "anna@kvarnby.example@annan.example" },
      { ok: false, reason: "email-of-others" },
    ],
    [
      "not for what it has not made sure of",
      null,
      { ...anna, isEmailVerified: false },
      { ok: false, reason: "email-unverified" },
    ],
    ["of nobody without an address", null, { ...anna, email: null }, { ok: false, reason: "no-email" }],
  ])("%s", (_, domains, identity, answer) => {
    expect(addressVouchedFor({ domains }, identity)).toEqual(answer);
  });
});

test.each([
  ["OAUTH_AUTHORIZATION_RESPONSE_ERROR", "access_denied", "declined", 403],
  ["OAUTH_AUTHORIZATION_RESPONSE_ERROR", "temporarily_unavailable", "unavailable", 502],
  ["OAUTH_AUTHORIZATION_RESPONSE_ERROR", "invalid_scope", "untrusted", 502],
  ["OAUTH_TIMEOUT", undefined, "unavailable", 502],
  ["OAUTH_JWT_TIMESTAMP_CHECK_FAILED", undefined, "clock", 502],
  ["OAUTH_JWT_CLAIM_COMPARISON_FAILED", undefined, "untrusted", 502],
  [undefined, undefined, "untrusted", 502],
] as const)("%s (%s) is told as %s", (code, error, trouble, status) => {
  expect(troubleOf({ code, error })).toBe(trouble);
  expect(statusOf(trouble)).toBe(status);
});
