import { type Text } from "./text";

/**
 * What tasks do, as worded in `TaskTypeDescription` and the change log. The document has no wording for the last three,
 * although it has operations that start such tasks (5.28, 5.29, 5.35): these are the sandbox's own.
 */
export const taskTypes = {
  CHG_HOLDER: { en: "Registrant modification", zh: "修改所有者信息" },
  CHG_DNS: { en: "DNS modification", zh: "修改DNS" },
  SET_WHOIS_PROTECT: { en: "Privacy protection setting", zh: "设置隐私保护" },
  UPDATE_ADMIN_CONTACT: { en: "Administrator modification", zh: "修改管理者信息" },
  UPDATE_BILLING_CONTACT: { en: "Payer modification", zh: "修改付费者信息" },
  UPDATE_TECH_CONTACT: { en: "Technician modification", zh: "修改技术者信息" },
  SET_UPDATE_PROHIBITED: { en: "Security lock setting", zh: "设置域名安全锁" },
  SET_TRANSFER_PROHIBITED: { en: "Transfer lock setting", zh: "设置域名转移锁" },
  ORDER_ACTIVATE: { en: "Registration order", zh: "创建注册订单" },
  ORDER_RENEW: { en: "Renewal order", zh: "创建续费订单" },
  ORDER_REDEEM: { en: "Redemption order", zh: "创建赎回订单" },
  CREATE_DNSHOST: { en: "DNS host creation", zh: "创建DNS host" },
  UPDATE_DNSHOST: { en: "DNS host modification", zh: "更新DNS host" },
  SYNC_DNSHOST: { en: "DNS host synchronization", zh: "同步DNS host" },
  CANCEL_TRANSFER_IN: { en: "Transfer in cancellation", zh: "取消域名转入" },
  CANCEL_TRANSFER_OUT: { en: "Transfer out cancellation", zh: "取消域名转出" },
  QUERY_TRANSFER_CODE: { en: "Transfer authorization code query", zh: "获取域名转移密码" },
} as const satisfies Record<string, Text>;

export type TaskType = keyof typeof taskTypes;
