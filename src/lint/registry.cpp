// SPDX-License-Identifier: Apache-2.0
#include "lint/registry.hpp"

#include "lint/rules/rules.hpp"

namespace uoc::lint {

std::span<const Rule* const> rules() {
  // Sorted by id, one rule a line, so that additions merge.
  // clang-format off
  static constexpr const Rule* kRules[] = {
      &kAbbreviationUndefined,
      &kAcNewRequirement,
      &kAcUncoveredRequirement,
      &kApostropheDamaged,
      &kApplicabilityInconsistent,
      &kBoilerplateDrift,
      &kBrokenLine,
      &kCharDamage,
      &kCodeDuplicate,
      &kCodeFormat,
      &kCodeLevelMismatch,
      &kCreditConflict,
      &kCreditNotWhole,
      &kCreditUnusual,
      &kDanglingStandard,
      &kDeclaredCountMismatch,
      &kDoubleBarrelled,
      &kDuplicateTitle,
      &kFieldShiftSuspected,
      &kFlattenedList,
      &kHyphenationArtefact,
      &kImportConflict,
      &kItemDuplicated,
      &kItemEmpty,
      &kItemMissing,
      &kKnownError,
      &kLevelDemandLow,
      &kLevelOutOfRange,
      &kListPunctuationMixed,
      &kNearDuplicateUnit,
      &kNotParallel,
      &kOutcomeFormMixed,
      &kOutcomeLeadin,
      &kPageFurniture,
      &kPartMissing,
      &kPartNumbering,
      &kPartOffTopic,
      &kPartWithoutItems,
      &kPrHeadVerbMissing,
      &kPrKnowledgeVerbInApplication,
      &kPrUnobservableVerb,
      &kRegisterMismatch,
      &kSourceMissing,
      &kTermInconsistent,
      &kUnitRefBroken,
      &kVagueStandard,
      &kWhitespaceSeparator,
  };
  // clang-format on
  return kRules;
}

}  // namespace uoc::lint
