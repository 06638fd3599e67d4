import type { Cases } from "../sheets/cases";
import { agreeOnAdopters } from "./agreeOnAdopters";
import { agreeOnEfficiency } from "./agreeOnEfficiency";
import { agreeOnGuardianship } from "./agreeOnGuardianship";
import { agreeOnJourneys } from "./agreeOnJourneys";
import { agreeOnProfile } from "./agreeOnProfile";
import { agreeOnReportStages } from "./agreeOnReportStages";
import { agreeOnUnderFives } from "./agreeOnUnderFives";
import type { AnalysisResult } from "./contract";

/**
 * The named figures of every page of the report are those that the cases themselves come to.
 *
 * @throws Error where they differ: then nobody should see either
 */
export function agreeOnReport(cases: Cases, figures: AnalysisResult["figures"]): void {
  agreeOnProfile(cases, figures);
  agreeOnReportStages(cases, figures);
  agreeOnJourneys(cases, figures);
  agreeOnUnderFives(cases, figures);
  agreeOnAdopters(cases, figures);
  agreeOnGuardianship(cases, figures);
  agreeOnEfficiency(cases, figures);
}
