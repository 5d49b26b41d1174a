/** The categories of organizations as people say them. */
import { t } from '@vscode/l10n';
import type { Organization } from '../registry/model';

type Category = NonNullable<Organization['category']>;

/** What kind of body a category stands for; `undefined` for the one that says nothing. */
export function categoryName(category: Category): string | undefined {
  return category === 'other' ? undefined : names[category]();
}

const names: Readonly<Record<Exclude<Category, 'other'>, () => string>> = {
  'un-organ': () => t`United Nations organ`,
  'un-secretariat': () => t`United Nations Secretariat`,
  'un-regional-commission': () => t`United Nations regional commission`,
  'un-fund-or-programme': () => t`United Nations fund or programme`,
  'un-specialized-agency': () => t`United Nations specialized agency`,
  'un-related-organization': () => t`United Nations related organization`,
  'un-research-and-training': () => t`United Nations research and training institution`,
  'un-treaty-body': () => t`United Nations treaty body`,
  'un-tribunal': () => t`United Nations tribunal`,
  'un-subsidiary': () => t`United Nations subsidiary body`,
  'un-inter-agency': () => t`United Nations inter-agency body`,
  intergovernmental: () => t`Intergovernmental organization`,
  'regional-organization': () => t`Regional organization`,
  'development-bank': () => t`Development bank`,
  'member-state-agency': () => t`Agency of a Member State`,
  'non-governmental': () => t`Non-governmental organization`,
  academic: () => t`Academic institution`,
  foundation: () => t`Foundation`,
  'private-sector': () => t`Private sector`,
  process: () => t`Process`,
};
