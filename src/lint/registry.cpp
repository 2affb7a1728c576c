// SPDX-License-Identifier: Apache-2.0
#include "lint/registry.hpp"

#include "lint/rules/rules.hpp"

namespace uoc::lint {

std::span<const Rule* const> rules() {
  // Sorted by id, one rule a line, so that additions merge.
  // clang-format off
  static constexpr const Rule* kRules[] = {
      &kAbbreviationUndefined,
      &kAcContradiction,
      &kAcDemandExceeds,
      &kAcNewRequirement,
      &kAcUncoveredRequirement,
      &kAcVerbDrift,
      &kAmbiguousTheir,
      &kApostropheDamaged,
      &kBrokenLine,
      &kCharDamage,
      &kCodeDuplicate,
      &kCodeFormat,
      &kCodeLevelMismatch,
      &kCreditConflict,
      &kCreditHoursMismatch,
      &kCreditNotWhole,
      &kCreditUnusual,
      &kDanglingStandard,
      &kDoubleBarrelled,
      &kDuplicateItem,
      &kFieldShiftSuspected,
      &kFlattenedList,
      &kHyphenationArtefact,
      &kImportConflict,
      &kItemDuplicated,
      &kItemEmpty,
      &kItemMissing,
      &kItemOrder,
      &kKnowledgeOnlyUnit,
      &kKnownError,
      &kLabelNearMiss,
      &kLevelAutonomyMismatch,
      &kLevelDemandHigh,
      &kLevelDemandLow,
      &kLevelOutOfRange,
      &kListPunctuationMixed,
      &kNotParallel,
      &kNotWorkplaceLanguage,
      &kOutcomeFormMixed,
      &kOutcomeLeadin,
      &kPageFurniture,
      &kPartMissing,
      &kPartNumbering,
      &kPartWithoutItems,
      &kPrApplicationInKnowledge,
      &kPrHeadVerbMissing,
      &kPrKnowledgeVerbInApplication,
      &kPrUnobservableVerb,
      &kQuantityPlacement,
      &kSourceMissing,
      &kStatementTooLong,
      &kTermInconsistent,
      &kUnboundedScope,
      &kVagueStandard,
      &kVoiceMismatch,
      &kWhitespaceSeparator,
  };
  // clang-format on
  return kRules;
}

}  // namespace uoc::lint
