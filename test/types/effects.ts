/** What must not compile about effects: `tsc` says so where one of these does. */
import { type OperationOfKind } from "../../src/catalogue/catalogue";
import { type Fee, type FreeEffect, type PaidEffect } from "../../src/orders/effects/effect";
import { type Effects, effects } from "../../src/orders/effects/effects";

/** Every paid operation has an effect with a fee that the service can be asked for. */
export const paid: { readonly [Name in OperationOfKind<"spend">]: PaidEffect } = effects;
export const fees: { readonly [Name in OperationOfKind<"spend">]: { fee: Fee } } = effects;

const { renewDomains: _renewal, ...withoutRenewals } = effects;
const { setTransferLocks: _lock, ...withoutLocks } = effects;
const { fee: _paidFee, ...paidWithoutFee } = effects.renewDomain;
const { fee: _freeFee, ...freeWithoutFee } = effects.setTransferLock;

// @ts-expect-error: an operation that costs money has no effect
export const lackingPaid: Effects = withoutRenewals;

// @ts-expect-error: an operation that changes something has no effect
export const lackingChange: Effects = withoutLocks;

export const whole: Effects = { ...effects, renewDomain: { ...paidWithoutFee, fee: "renew" } };

// @ts-expect-error: what costs money is said to be free
export const paidForNothing: Effects = { ...effects, renewDomain: { ...paidWithoutFee, fee: "free" } };

// @ts-expect-error: the effect of something free stands for what costs money
export const freeForPaid: Effects = { ...effects, renewDomain: effects.setTransferLock };

// @ts-expect-error: nothing says what a renewal costs
export const lackingFee: PaidEffect = { ...paidWithoutFee };

// @ts-expect-error: that something is free is said, too
export const lackingFree: FreeEffect = { ...freeWithoutFee };

// @ts-expect-error: a change is never paid for
export const paidChange: Effects = { ...effects, setTransferLock: { ...freeWithoutFee, fee: "renew" } };

// @ts-expect-error: the service can be asked for no such price
export const unknownFee: Fee = "transfer";
