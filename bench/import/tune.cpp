// SPDX-License-Identifier: Apache-2.0
// Sets the weights of src/data/reading/weights.tsv: usage: uoc_tune FOLDER WEIGHTS [ROUNDS]
//
// FOLDER holds damaged units as <part>/<shape>/<code>.txt with the right answer beside each as <code>.truth.json (bench/import/tune
// writes them). One weight after the other is moved, and kept where more criteria and headings are read right (F1, each part
// and shape counting the same), less a price for every step away from the value it started with. Prints the new data file.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <numeric>
#include <random>
#include <set>
#include <sstream>
#include <thread>

#include "base/resources.hpp"
#include "base/text.hpp"
#include "model/lexicon.hpp"
#include "model/profile.hpp"
#include "read/reader.hpp"

namespace {

using namespace uoc;
using Set = std::set<std::pair<int, std::string>>;

struct Case {
  base::SourceFile file;
  Set criteria, headings;
  std::size_t group = 0;
};

struct Counts {
  double hit = 0, extra = 0, lost = 0;
  void add(const Set& want, const Set& have) {
    for (const auto& x : want) have.contains(x) ? ++hit : ++lost;
    for (const auto& x : have) extra += !want.contains(x);
  }
  double f1() const { return hit + extra + lost == 0 ? 1.0 : 2 * hit / (2 * hit + extra + lost); }
};

std::string slurp(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream out;
  out << in.rdbuf();
  return out.str();
}

std::string plain(std::string_view text) { return std::string(base::collapse_spaces(text)); }

Case case_of(const std::filesystem::path& text, std::size_t group) {
  auto truth_path = text;
  const auto truth = nlohmann::json::parse(slurp(truth_path.replace_extension(".truth.json")));
  Case c{base::SourceFile(text.string(), slurp(text)), {}, {}, group};
  int i = 0;
  for (const auto& element : truth.at("elements")) {
    c.headings.emplace(i, plain(element.at(1).get<std::string>()));
    for (const auto& criterion : element.at(2)) c.criteria.emplace(i, plain(criterion.get<std::string>()));
    ++i;
  }
  for (const auto& outcome : truth.at("outcomes")) c.criteria.emplace(-1, plain(outcome.get<std::string>()));
  return c;
}

class Bench {
 public:
  explicit Bench(const std::filesystem::path& folder) : profile_(model::parse_profile(base::resource("data/profiles/hkqf.toml").value(), "hkqf.toml").value()), lexicon_(model::Lexicon::load().value()) {
    std::map<std::string, std::size_t> groups;
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
      if (entry.path().extension() == ".txt") paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    for (const auto& path : paths) cases_.push_back(case_of(path, groups.try_emplace(path.parent_path().string(), groups.size()).first->second));
    groups_ = groups.size();
  }

  // Mean over the groups of both measures, 0 to 1.
  double score(const read::Weights& weights) const {
    constexpr std::size_t kThreads = 2;
    std::vector<std::vector<Counts>> criteria(kThreads, std::vector<Counts>(groups_)), headings = criteria;
    std::vector<std::thread> threads;
    for (std::size_t t = 0; t < kThreads; ++t)
      threads.emplace_back([&, t] {
        for (std::size_t i = t; i < cases_.size(); i += kThreads) measure(cases_[i], weights, criteria[t], headings[t]);
      });
    for (auto& thread : threads) thread.join();
    double sum = 0;
    for (std::size_t g = 0; g < groups_; ++g) {
      for (std::size_t t = 1; t < kThreads; ++t)
        for (auto* counts : {&criteria, &headings}) {
          (*counts)[0][g].hit += (*counts)[t][g].hit;
          (*counts)[0][g].extra += (*counts)[t][g].extra;
          (*counts)[0][g].lost += (*counts)[t][g].lost;
        }
      sum += criteria[0][g].f1() + headings[0][g].f1();
    }
    return sum / (2.0 * static_cast<double>(groups_));
  }

 private:
  void measure(const Case& c, const read::Weights& weights, std::vector<Counts>& criteria, std::vector<Counts>& headings) const {
    const auto document = read::read_text(c.file, 0, {profile_, lexicon_, weights});
    Set found_criteria, found_headings;
    if (!document.units.empty()) {
      const auto& unit = document.units.front();
      for (std::size_t i = 0; i < unit.elements.size(); ++i) {
        if (!unit.elements[i].heading.empty()) found_headings.emplace(static_cast<int>(i), plain(unit.elements[i].heading.value));
        for (const auto& criterion : unit.elements[i].criteria) found_criteria.emplace(static_cast<int>(i), plain(criterion.text.value));
      }
      for (const auto& outcome : unit.assessment.criteria) found_criteria.emplace(-1, plain(outcome.text.value));
    }
    criteria[c.group].add(c.criteria, found_criteria);
    headings[c.group].add(c.headings, found_headings);
  }

  model::Profile profile_;
  model::Lexicon lexicon_;
  std::vector<Case> cases_;
  std::size_t groups_ = 0;
};

read::Cue cue(std::size_t i) { return static_cast<read::Cue>(i); }

double price(const read::Weights& weights, const read::Weights& start) {
  double sum = 0;
  for (std::size_t i = 0; i < read::kCues; ++i) sum += std::abs(weights[cue(i)] - start[cue(i)]);
  return 0.0004 * sum;
}

// The data file with new weights: comments and notes stay.
void print(std::string_view old, const read::Weights& weights) {
  std::size_t i = 0;
  for (const auto line : base::split(old.substr(0, old.find_last_not_of('\n') + 1), '\n')) {
    if (line.empty() || line.front() == '#') {
      std::cout << line << '\n';
      continue;
    }
    const auto columns = base::split(line, '\t');
    char number[32];
    std::snprintf(number, sizeof number, "%.2f", weights[cue(i++)]);
    std::cout << columns[0] << '\t' << number << '\t' << columns[2] << '\n';
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const Bench bench(argv[1]);
  const std::string old = slurp(argv[2]);
  const read::Weights start = read::Weights::parse(old).value();
  read::Weights best = start;
  double best_score = bench.score(best);
  std::cerr << "start " << best_score << '\n';
  std::mt19937 random(7);
  std::vector<std::size_t> order(read::kCues);
  std::iota(order.begin(), order.end(), std::size_t{0});
  const int rounds = argc > 3 ? std::atoi(argv[3]) : 4;
  for (int round = 0; round < rounds; ++round) {
    std::shuffle(order.begin(), order.end(), random);
    const double before = best_score;
    for (const std::size_t i : order)
      for (const double step : {1.0, -1.0, 0.4, -0.4, 0.15, -0.15}) {
        read::Weights next = best;
        next.set(cue(i), std::round((best[cue(i)] + step) * 100) / 100);
        const double score = bench.score(next) - price(next, start);
        if (score > best_score + 1e-6) {
          best_score = score;
          best = next;
        }
      }
    std::cerr << "round " << round + 1 << ": " << best_score << '\n';
    if (best_score - before < 1e-4) break;
  }
  print(old, best);
}
