// SPDX-License-Identifier: Apache-2.0
#include "model/fingerprint.hpp"

#include "base/hash.hpp"

namespace uoc::model {
namespace {

// Each text stands behind its length and each list behind its size, so that no two units give the same bytes.
class Bytes {
 public:
  void add(std::string_view text) {
    add(text.size());
    out_ += text;
  }
  void add(std::size_t number) {
    out_ += std::to_string(number);
    out_ += ':';
  }
  void add(const std::vector<Criterion>& criteria) {
    add(criteria.size());
    for (const auto& criterion : criteria) {
      add(criterion.id);
      add(criterion.text.value);
      add(criterion.items);
    }
  }
  std::string hash() const { return base::hex(base::hash64(out_)); }

 private:
  std::string out_;
};

}  // namespace

std::string fingerprint(const Unit& unit) {
  Bytes bytes;
  for (const auto* field : {&unit.code, &unit.title, &unit.range, &unit.level, &unit.credit}) bytes.add(field->text.value);
  bytes.add(unit.elements.size());
  for (const auto& element : unit.elements) {
    bytes.add(element.number.value);
    bytes.add(name(element.part));
    bytes.add(element.heading.value);
    bytes.add(element.criteria);
  }
  bytes.add(unit.assessment.intro.value);
  bytes.add(unit.assessment.criteria);
  bytes.add(unit.remark.text.value);
  return bytes.hash();
}

}  // namespace uoc::model
