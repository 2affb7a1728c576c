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
      &kAgreement,
      &kApostropheDamaged,
      &kApplicabilityInconsistent,
      &kBareSingular,
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
      &kDialectMixed,
      &kDoubleBarrelled,
      &kDuplicateTitle,
      &kFieldShiftSuspected,
      &kFixedPhrase,
      &kFlattenedList,
      &kGenderedLanguage,
      &kHyphenationArtefact,
      &kImportConflict,
      &kItemDuplicated,
      &kItemEmpty,
      &kItemMissing,
      &kKnownError,
      &kLawTitle,
      &kLevelDemandLow,
      &kLevelOutOfRange,
      &kListPunctuationMixed,
      &kNearDuplicateUnit,
      &kNotParallel,
      &kOrAmbiguity,
      &kOutcomeFormMixed,
      &kOutcomeLeadin,
      &kPageFurniture,
      &kPartMissing,
      &kPartNumbering,
      &kPartOffTopic,
      &kPartWithoutItems,
      &kPlainWords,
      &kPrHeadVerbMissing,
      &kPrKnowledgeVerbInApplication,
      &kPrUnobservableVerb,
      &kRegisterMismatch,
      &kReservedTerm,
      &kSourceMissing,
      &kTermInconsistent,
      &kTitleCase,
      &kTitleForm,
      &kTitleLength,
      &kUnitRefBroken,
      &kVagueStandard,
      &kWhitespaceSeparator,
  };
  // clang-format on
  return kRules;
}

}  // namespace uoc::lint
